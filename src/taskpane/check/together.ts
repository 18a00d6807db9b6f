import type { Figure } from '../../figures';
import type { IndicatorId } from '../../forms';
import type { Finding, FindingTopic, Repair } from '../../rules';

/** Kinds of which every repair stands by itself: what was stored or typed over in one cell has nothing to do with the next. */
const BY_THEMSELVES: readonly FindingTopic[] = [
  'overwritten-formula',
  'changed-formula',
  'lost-formula',
  'stored-as-text',
  'stored-as-percent',
];

/** Certain repairs of one kind, and all of them as one. */
export interface Together {
  readonly topic: FindingTopic;
  readonly findings: readonly Finding[];
  readonly repair: Repair;
}

/** The kinds of which more than one place can be mended at once. */
export function mendedTogether(findings: readonly Finding[], words: (count: number) => string): readonly Together[] {
  return BY_THEMSELVES.flatMap((topic): Together[] => {
    const own = findings.filter(
      ({ topic: each, status, repair }) => each === topic && status === 'fail' && repair !== undefined && repair.rebuilds !== true,
    );
    if (own.length < 2) return [];
    const repairs = own.flatMap(({ repair }) => repair ?? []);
    const joined = <Content>(of: (repair: Repair) => Readonly<Record<IndicatorId, Content>>) =>
      Object.fromEntries(repairs.flatMap((repair) => Object.entries(of(repair)))) as Record<IndicatorId, Content>;
    const repair: Repair = {
      words: words(own.length),
      figures: joined<Figure>(({ figures }) => figures),
      notes: joined<string>(({ notes }) => notes),
      formulas: repairs.flatMap(({ formulas = [] }) => formulas),
    };
    return [{ topic, findings: own, repair }];
  });
}
