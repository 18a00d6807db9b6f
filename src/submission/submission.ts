import { BLANK, NOT_APPLICABLE, type Figure } from '../figures';
import { knownTo, type IndicatorId, type Level, type Period, type Template } from '../forms';

/** Who reports. */
export interface Agency {
  /** `Sở Khoa học và Công nghệ Quảng Trị`. */
  readonly name: string;
  /** `UBND tỉnh Quảng Trị`; may be empty. */
  readonly parent: string;
  /** As in document numbers, `SKHCN`; may be empty. */
  readonly symbol: string;
  /** What Home Affairs knows it by: symbols repeat, every commune's is `UBND`. Absent where nobody gave one. */
  readonly code?: string;
  /** Absent where it isn't said: a department. */
  readonly level?: Level;
}

/** The report the appendix goes with. Every part may still be empty. */
export interface ReportReference {
  /** `122/BC-SKHCN`. */
  readonly number: string;
  /** ISO, `2023-09-15`. */
  readonly date: string;
  /** `Quảng Trị`. */
  readonly place: string;
  /** The signatory's role, never a name: `KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC`. */
  readonly signatory: string;
}

/** A finding accepted with a written reason. It holds while the figures it rests on stay as they were. */
export interface Justification {
  readonly rule: string;
  readonly reason: string;
  /** The figures the finding rested on when it was accepted, as printed. */
  readonly figures: Readonly<Record<string, string>>;
}

/** The figures of another period of the same agency, as they were reported. */
export interface ComparedPeriod {
  readonly period: Period;
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
}

/** Who gave a row's figure. */
export interface Source {
  /** The room or person that was asked: `Phòng Kế hoạch – Tài chính`. */
  readonly room: string;
  /** Who in the room filled it in; may be empty. */
  readonly person: string;
  /** ISO. */
  readonly date: string;
  /** What the figure was taken from, as document numbers go: `Báo cáo 12/BC-TTra`; may be empty. */
  readonly document: string;
  /** The figure that was given, officially spelled. What stands in the forms may have been changed since. */
  readonly figure: string;
}

/**
 * How a department comes by its figures: which room or person is asked for which row, and who gave what. No part of what
 * is reported, nor of the record; it leaves the department only where the clerk asks for it.
 */
export interface Inquiry {
  /** Rows without a name are the clerk's. */
  readonly rooms: ReadonlyMap<IndicatorId, string>;
  /** ISO: the day by which answers are asked for; empty where nobody said. */
  readonly due: string;
  readonly sources: ReadonlyMap<IndicatorId, Source>;
}

export interface Submission {
  readonly template: Template;
  readonly period: Period;
  readonly agency: Agency;
  readonly report: ReportReference;
  /** Only rows that take a figure; a missing entry is blank. */
  readonly figures: ReadonlyMap<IndicatorId, Figure>;
  readonly notes: ReadonlyMap<IndicatorId, string>;
  readonly justifications: readonly Justification[];
  /** The figures of other periods it was compared with; no part of what is reported. */
  readonly compared?: readonly ComparedPeriod[];
  /** Who in the department was asked for which figures, and who gave them; no part of what is reported. */
  readonly inquiry?: Inquiry;
}

const UNNAMED_AGENCY: Agency = { name: '', parent: '', symbol: '' };

/** A submission nobody has filled yet: blank, but `-` where the agency can't know the figure. */
export function emptySubmission(template: Template, period: Period, agency: Agency = UNNAMED_AGENCY): Submission {
  const figures = new Map<IndicatorId, Figure>();
  for (const indicator of template.indicators) {
    if (indicator.kind !== 'heading' && !knownTo(indicator, agency.level)) figures.set(indicator.id, NOT_APPLICABLE);
  }
  return {
    template,
    period,
    agency,
    report: { number: '', date: '', place: '', signatory: '' },
    figures,
    notes: new Map(),
    justifications: [],
  };
}

export function figureOf(submission: Submission, id: IndicatorId): Figure {
  return submission.figures.get(id) ?? BLANK;
}

/** The same submission with some figures changed. */
export function withFigures(submission: Submission, changes: Iterable<readonly [IndicatorId, Figure]>): Submission {
  const figures = new Map(submission.figures);
  for (const [id, figure] of changes) figures.set(id, figure);
  return { ...submission, figures };
}

/** The same submission with some notes changed; an empty note is none. */
export function withNotes(submission: Submission, changes: Iterable<readonly [IndicatorId, string]>): Submission {
  const notes = new Map(submission.notes);
  for (const [id, note] of changes) {
    if (note === '') notes.delete(id);
    else notes.set(id, note);
  }
  return { ...submission, notes };
}
