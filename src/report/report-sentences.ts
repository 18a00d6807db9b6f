import { printFigure, type Figure } from '../figures';
import { FILL_IN, type IndicatorId, type OutlineSection, type ReportLanguage, type ReportSentence } from '../forms';
import { completeFigures } from '../rules';
import { printDate, type Submission } from '../submission';

/** Ready sentences for one section of the report. */
interface SentenceGroup {
  /** With the number of its chapter: `II.2. Cải cách thủ tục hành chính`. */
  readonly title: string;
  readonly sentences: readonly string[];
}

/** Ready sentences with the figures, section by section in the report's order; sections without any are left out. */
export function reportSentences(submission: Submission, { outline }: Pick<ReportLanguage, 'outline'>): readonly SentenceGroup[] {
  const say = speaker(submission);
  const groups = (sections: readonly OutlineSection[], chapter: string): readonly SentenceGroup[] =>
    sections.flatMap((section) => [
      { title: `${chapter}${section.number} ${section.title}`, sentences: (section.sentences ?? []).flatMap(say) },
      ...groups(section.sections ?? [], `${chapter}${section.number}`),
    ]);
  return groups(outline.sections, '').filter(({ sentences }) => sentences.length > 0);
}

/** Says a sentence with the figures of a submission; nothing where they are missing. */
export function speaker(submission: Submission): (sentence: ReportSentence) => readonly string[] {
  const figures = completeFigures(submission);
  const fill = filler(submission, figures);
  return ({ says, none, when = {} }) => {
    const isSaid = Object.entries(when).every(([id, code]) => numberAt(figures, id) === code);
    if (!isSaid) return [];
    const first = /\{(BM[^}]*)\}/.exec(says)?.[1];
    const text = none !== undefined && first !== undefined && numberAt(figures, first) === 0 ? none : says;
    const filled = text === '' ? undefined : fill(text);
    return filled === undefined ? [] : [filled];
  };
}

/** Fills the words of an outline that don't depend on figures. */
export function fillPeriod({ period, agency }: Submission, text: string): string {
  const words: Readonly<Record<string, string>> = {
    kỳ: period.phrase,
    năm: String(period.year),
    từ: printDate(period.from),
    đến: printDate(period.to),
    'cơ quan': oneLine(agency.name) || FILL_IN,
  };
  return text.replace(/\{([^}]*)\}/g, (mark, name: string) => words[name] ?? mark);
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function numberAt(figures: ReadonlyMap<IndicatorId, Figure>, id: string): number | undefined {
  const figure = figures.get(id as IndicatorId);
  return figure?.kind === 'number' ? figure.value : undefined;
}

function filler(submission: Submission, figures: ReadonlyMap<IndicatorId, Figure>): (text: string) => string | undefined {
  /** Printed; undefined where no report would state it. */
  const printed = (id: string): string | undefined => {
    const indicator = submission.template.indicator(id);
    const figure = figures.get(id as IndicatorId);
    if (!indicator || indicator.kind === 'heading' || figure?.kind !== 'number' || figure.value < 0) return undefined;
    return indicator.kind === 'count' && !Number.isInteger(figure.value) ? undefined : printFigure(figure, indicator.kind);
  };
  const fill = (text: string): string | undefined => {
    const outer = optionalParts(text, (part) => {
      const first = /^!.*?\{(BM[^}]*)\}/.exec(part)?.[1];
      return first !== undefined && numberAt(figures, first) === 0 ? '' : (fill(part.replace(/^!/, '')) ?? '');
    });
    const named = [...outer.matchAll(/\{(BM[^}]*)\}/g)].map(([, id = '']) => id);
    if (named.some((id) => printed(id) === undefined)) return undefined;
    return fillPeriod(
      submission,
      outer.replace(/\{(BM[^}]*)\}/g, (_, id: string) => printed(id) ?? ''),
    );
  };
  return fill;
}

/** Replaces every outermost `[…]`. */
function optionalParts(text: string, replace: (part: string) => string): string {
  let [result, depth, start] = ['', 0, 0];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '[' && depth++ === 0) start = at + 1;
    else if (character === ']' && --depth === 0) result += replace(text.slice(start, at));
    else if (depth === 0) result += character ?? '';
  }
  return result;
}
