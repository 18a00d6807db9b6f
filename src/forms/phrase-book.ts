import type { Level } from './form';

/**
 * How reports speak of the rows of the forms: data, so that a new circular brings its own.
 *
 * A phrase is a line of words as they stand in a report, in which
 *
 * - `#` is a number, `#%` a rate, `#đ` an amount of money with its unit, `#/#` a part and its whole; `_` is a number
 *   that is no figure of the forms;
 * - `KHÔNG` is "không có", "không nhận được", "chưa phát sinh" and the like, and states 0;
 * - `:` is up to three of "là", "đạt", "bao", "gồm", "có", "được", "với", "tổng", "số", "cộng", a colon, or nothing; before
 *   a number "cả", "tất cả", "tổng số" and the like may stand anywhere;
 * - `(a|b)` is one or the other, `[a]` may be left out, `…` is up to ten words of no matter; `$` is where a clause ends.
 *
 * Case, abbreviations (`sameWords`) and the two ways to place a tone mark make no difference. Nothing in a phrase
 * reaches over a comma, a full stop or another number that it doesn't name. A number is tied to the phrase that
 * names most words; between equals it is left alone.
 */
export interface Phrase {
  readonly says: string;
  /** Holds only where these words stand earlier in the same paragraph. A phrase without slots. */
  readonly after?: string;
  /** Holds only where these words stand in the same sentence. A phrase without slots. */
  readonly with?: string;
  /** Doesn't hold where these words stand in the same clause. A phrase without slots. */
  readonly unless?: string;
  /** Doesn't hold where these words stand in the same sentence; a semicolon ends it. A phrase without slots. */
  readonly unlessInSentence?: string;
  /** Doesn't hold where these words stand in the same sentence, over its semicolons, or a line of its list. A phrase without slots. */
  readonly unlessBeside?: string;
  /** Holds only in a row of a table, which says with fewer words what it counts. */
  readonly inTable?: true;
  /** Holds only in the reports of agencies of this level. */
  readonly by?: Level;
  /** May speak of some of the things only: more than the figure is wrong, fewer says nothing. */
  readonly part?: true;
  /** May mean something else: only what agrees is told. */
  readonly perhaps?: true;
  /** Also holds where the sentence speaks of all the year, though the row counts the period only. */
  readonly anySpan?: true;
}

/** Numbers of one passage that must add up. */
interface Flow {
  /** What is counted, with the words each number stands in. */
  readonly members: Readonly<Record<string, readonly string[]>>;
  /**
   * Each list is one question: `nhận + chuyển = xong + còn?` and other sums that are as good; a member with `?` counts
   * where it is stated. When the first sum has all its members and none that has all of them holds, something is wrong.
   */
  readonly sums: readonly (readonly string[])[];
  /** Words that bring in numbers which no sum knows. A phrase without slots. */
  readonly unless?: string;
}

/** How a kind of agency is named. Phrases without slots. */
interface AgencyKind {
  readonly begins: string;
  readonly level: Level;
  readonly calls: readonly string[];
}

/** A row that is told in parts, none of which is a row: "trước hạn 15, đúng hạn 5". */
interface Parts {
  readonly row: string;
  /** The words each part's number stands in. */
  readonly members: readonly (readonly string[])[];
  /** Words of a sentence in which it is another matter. A phrase without slots. */
  readonly unless: string;
}

export interface PhraseBook {
  /** Each expression with its other spellings: `TTHC`: `thủ tục hành chính`. */
  readonly sameWords: Readonly<Record<string, readonly string[]>>;
  /** A clause with such words speaks of something else: a plan, an estimate, a comparison. A phrase without slots. */
  readonly elsewhere: string;
  /**
   * The kinds of agencies: how their names begin, whose rows are theirs, and by which words their reports speak of
   * themselves. The first that fits counts.
   */
  readonly agencies: readonly AgencyKind[];
  /**
   * Who else is spoken of. A sentence speaks of whom it names last before a number; one that names nobody of whom the
   * sentence before began with, or the heading. Not meant are those in the agency's own name or among its `calls`, and
   * what is counted: "07 phòng chuyên môn".
   */
  readonly others: readonly string[];
  /** The names of whole levels of government: somebody else's, but in rows of that level. */
  readonly levels: Readonly<Partial<Record<Level, readonly string[]>>>;
  /** These say that a number may count more or less than the agency's: only what agrees is told. */
  readonly wider: readonly string[];
  /** `…` doesn't pass over these. */
  readonly barriers: readonly string[];
  /**
   * By what the numbers of the phrases are: a row, `BM1/2.2; BM1/2.1` for two numbers, `BM1/5.2 + BM1/5.3` and
   * `BM3/3.1.1 - BM3/3.1.2` for one that is computed, `BM3/3.1.1 = BM3/3.1.2` for one that is both, `BM1/6: 1` for
   * words that state a code.
   */
  readonly rows: Readonly<Record<string, readonly (string | Phrase)[]>>;
  readonly flows: readonly Flow[];
  /** Where the parts of a row make its figure, that is said of it; where they don't, nothing is. */
  readonly parts: readonly Parts[];
  /** One thing counted in the unit of another, and what to say of it. */
  readonly otherUnits: readonly { readonly says: string; readonly message: string }[];
}

/**
 * The report an appendix goes with, as an outline. In all its texts `{BM1/2.1}` is a figure as printed, `{kỳ}` the
 * period ("quý III năm 2023"), `{từ}` and `{đến}` its first and last day, `{năm}` its year, `{cơ quan}` the agency.
 */
export interface ReportOutline {
  /** Lines under "BÁO CÁO". */
  readonly title: readonly string[];
  readonly opening: string;
  readonly sections: readonly OutlineSection[];
  readonly recipients: readonly string[];
}

export interface OutlineSection {
  /** As printed before the title: `I.`, `1.`. */
  readonly number: string;
  readonly title: string;
  readonly sentences?: readonly ReportSentence[];
  readonly sections?: readonly OutlineSection[];
}

/**
 * A sentence with figures. Where a figure in it is blank or `-` it is left out; a part in `[…]` only itself, and
 * one in `[!…]` also where its figure is 0. `none`
 * is said instead where the first figure is 0, nothing where `none` is empty; `when` are the codes of coded choices
 * under which it is said at all.
 */
export interface ReportSentence {
  readonly says: string;
  readonly none?: string;
  readonly when?: Readonly<Record<string, number>>;
}
