import type { WordsInDocument } from '../report';
import type { LongWork } from './host';

/** How the tags of our parts begin. A frame of another tag is somebody else's and never touched. */
export const PART_TAG = 'CCHC:';

/** Something of ours to stand in a document: one table, or the heading of the appendix. */
export interface DocumentPart {
  /** By which the part is found again, ≤ 64 characters: `CCHC:BM3`. */
  readonly tag: string;
  /** What Word shows on the frame, ≤ 64 characters: `Biểu mẫu 3`. */
  readonly title: string;
  /**
   * A whole document in one XML file (flat OPC), as Word takes it for insertion. It should end with
   * a paragraph: a frame around nothing but a table can't be refreshed.
   */
  readonly ooxml: string;
}

/** A part of ours that stands in the document. */
export interface InsertedPart {
  /** The document's own number for it, good until the document is closed. */
  readonly control: number;
  readonly tag: string;
  /**
   * What stands in it now, as flat OPC; Word on the web sometimes puts the frame itself (`w:sdt`)
   * around it. Undefined where Word can't tell, as when the part was moved into a cell of a table.
   */
  readonly ooxml: string | undefined;
}

/** What the pane needs of an open Word document. Every method rejects with a HostError. */
export interface DocumentHost {
  readonly kind: 'word';

  /** Whether it can be seen, and so switched off while writing, that changes are tracked. Word 2021 can't tell: what is written bears marks there. */
  readonly seesTracking: boolean;

  /** The parts of ours, in the order of the document. A copied part is there twice, by the same tag. */
  readonly readParts: () => Promise<readonly InsertedPart[]>;

  /**
   * Inserts parts at the cursor, one after the other, each in a content control of its own; the
   * cursor is in the paragraph after them then. Never into a table: a cursor there means after it.
   * A cursor in a part of ours is refused as `occupied`, one outside the text as `misplaced`. Stopped or failed half way, whole parts stay; of the one that failed an
   * empty frame may stay, which `replaceParts` can fill.
   */
  readonly insertParts: (parts: readonly DocumentPart[], options?: LongWork) => Promise<void>;

  /** Puts new content into controls that are there; nothing outside them changes. A control that is gone is a `conflict`, before anything is written. */
  readonly replaceParts: (changes: readonly (DocumentPart & { readonly control: number })[], options?: LongWork) => Promise<void>;

  /** Brings a part into view and selects it. */
  readonly showPart: (control: number) => Promise<void>;

  /**
   * Selects the sentence around words, and brings it into view. `part`: only what stands next to them was found;
   * `gone`: nothing, or not as many times as there should be, so that another place might be meant.
   */
  readonly showWords: (words: WordsInDocument) => Promise<'sentence' | 'part' | 'gone'>;

  /**
   * Puts other words in place of these and of nothing else, in their looks and as a tracked change, whatever the
   * document's own setting, which stays. `gone` as above, and nothing was written. Only where `seesTracking`.
   */
  readonly replaceWords: (words: WordsInDocument, by: string) => Promise<'done' | 'gone'>;

  /** The document's text as flat OPC. */
  readonly readDocument: () => Promise<string>;
}
