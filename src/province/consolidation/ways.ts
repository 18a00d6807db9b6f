import { BLANK, NOT_APPLICABLE, officialFigure, roundTo, spellFigure, type Figure } from '../../figures';
import type { Consolidation, Indicator, Level, Template } from '../../forms';
import type { Finding } from '../../rules';
import { awaited, counted, counting, namesOf, numberOf, settingAside, type Contribution } from './contribution';
import { provinceFinding } from './province-finding';

/** A row and what there is for it. */
export interface RowCase {
  readonly template: Template;
  readonly indicator: Indicator;
  readonly contributions: readonly Contribution[];
  /** Codes of the agencies in charge. */
  readonly owners: readonly string[];
  /** What a person adds to a sum, or takes from it. */
  readonly adjusted: number | undefined;
}

/** What becomes of it. */
export interface Outcome {
  /** Blank while a person has to decide, or nobody sent anything. */
  readonly figure: Figure;
  /** It doesn't follow from what counts: an owner or a decision is wanted. */
  readonly isOpen?: true;
  readonly contributions: readonly Contribution[];
  readonly findings: readonly Finding[];
}

type Way = (row: RowCase) => Outcome;

/** How each class of rows consolidates. Derived rows are computed afterwards, from what the others became. */
export const WAYS: Readonly<Record<Exclude<Consolidation, 'derived'>, Way>> = {
  sum: added,
  departments: added,
  joint,
  owner: owned,
  catalogue,
  reach,
  share,
  asked,
};

function added(row: RowCase): Outcome {
  return { figure: sumOf(row), contributions: row.contributions, findings: [...waitingFindings(row), ...asideFindings(row)] };
}

/** 0 counts, `-` leaves; all `-` is `-`; while somebody is awaited, what there is. */
function sumOf({ contributions, indicator, adjusted }: Pick<RowCase, 'contributions' | 'indicator' | 'adjusted'>): Figure {
  const numbers = counted(contributions).flatMap((each) => numberOf(each) ?? []);
  if (numbers.length === 0 && adjusted === undefined) return awaited(contributions).length > 0 ? BLANK : NOT_APPLICABLE;
  return figureFor(
    indicator,
    numbers.reduce((sum, value) => sum + value, adjusted ?? 0),
  );
}

function figureFor({ kind }: Indicator, value: number): Figure {
  return kind === 'heading' ? BLANK : officialFigure(roundTo(value, 6), kind);
}

/** `Ít nhất 120, thiếu 2/20 đơn vị`. */
function waitingFindings(row: RowCase): readonly Finding[] {
  const waiting = awaited(row.contributions);
  if (waiting.length === 0) return [];
  const why = ({ entry, standing }: Contribution) => `${entry.name} (${standing === 'missing' ? 'chưa gửi' : 'để trống'})`;
  const sum = sumOf(row);
  const least = sum.kind === 'number' ? `Ít nhất ${spelled(row.indicator, sum)}, thiếu` : 'Thiếu';
  const words = `${least} ${String(waiting.length)}/${String(counted(row.contributions).length)} đơn vị: ${namesOf(waiting, why)}.`;
  return [provinceFinding('missing', 'error', row.indicator.id, words)];
}

/** Numbers that stand in a row nobody asked them for. */
function asideFindings({ indicator, contributions }: RowCase): readonly Finding[] {
  const aside = contributions.filter((each) => each.setAside !== undefined && (numberOf(each) ?? 0) !== 0);
  if (aside.length === 0) return [];
  const words = `Không cộng số liệu của ${namesOf(aside, (each) => `${each.entry.name} (${spelled(indicator, each.figure)}: ${each.setAside ?? ''})`)}.`;
  return [provinceFinding('set-aside', 'warning', indicator.id, words)];
}

function joint(row: RowCase): Outcome {
  const { figure, contributions, findings } = added(row);
  const several = counted(contributions).filter((each) => (numberOf(each) ?? 0) !== 0);
  if (several.length < 2) return { figure, contributions, findings };
  const words = `Cộng từ ${String(several.length)} đơn vị; việc nhiều đơn vị cùng làm có thể được tính nhiều lần, hãy xem lại và điều chỉnh nếu trùng.`;
  return { figure, contributions, findings: [...findings, provinceFinding('joint', 'warning', row.indicator.id, words)] };
}

function owned({ indicator, contributions, owners, adjusted }: RowCase): Outcome {
  const found = contributions.find(({ entry }) => owners.includes(entry.code));
  // Whatever its level and its place: it was chosen for this row.
  const owner = found && counting(found);
  const others = counted(contributions).filter((each) => each !== found && numberOf(each) !== undefined);
  const beside = `${String(others.length)} đơn vị ${owner ? 'khác ' : ''}ghi tổng cộng ${spelled(indicator, sumOf({ indicator, contributions: others, adjusted: undefined }))}`;
  const aside = settingAside(
    contributions.map((each) => (each === found && owner ? owner : each)),
    (each) => (each === owner ? undefined : owner ? `Lấy số liệu của ${owner.entry.name}` : 'Chưa có đơn vị chủ trì'),
  );
  const said = (topic: 'missing' | 'set-aside', severity: 'error' | 'info', words: string) => [
    provinceFinding(topic, severity, indicator.id, words),
  ];
  const also = others.length === 0 ? '' : `; ${beside}`;
  if (!owner) {
    const words = `Chưa có đơn vị chủ trì chỉ tiêu này${also}; hãy ghi đơn vị chủ trì vào danh sách đơn vị.`;
    return { figure: BLANK, isOpen: true, contributions: aside, findings: said('missing', 'error', words) };
  }
  if (owner.standing === 'blank' || owner.standing === 'missing') {
    const why = owner.standing === 'missing' ? 'chưa gửi' : 'để trống';
    return {
      figure: BLANK,
      contributions: aside,
      findings: said('missing', 'error', `Đơn vị chủ trì ${owner.entry.name} ${why}${also}.`),
    };
  }
  const figure = sumOf({ indicator, contributions: [owner], adjusted });
  return {
    figure,
    contributions: aside,
    findings: others.length === 0 ? [] : said('set-aside', 'info', `Lấy số liệu của ${owner.entry.name}${also}, đã để riêng.`),
  };
}

/** The levels whose agencies repeat one catalogue. */
const CATALOGUES: readonly Level[] = ['district', 'commune'];

function isOfCatalogue({ entry, setAside }: Contribution): boolean {
  return CATALOGUES.includes(entry.level) && setAside === undefined;
}

/** Of each level that repeats one catalogue the owner's counts, or what all of them say alike; the departments' own are added. */
function catalogue(row: RowCase): Outcome {
  const { indicator, owners } = row;
  let { contributions } = row;
  const findings: Finding[] = [];
  let isOpen: true | undefined;
  for (const level of CATALOGUES) {
    const same = contributions.filter((each) => isOfCatalogue(each) && each.entry.level === level && each.standing !== 'notApplicable');
    if (same.length === 0) continue;
    const numbers = new Set(same.map(numberOf));
    const chosen =
      same.find(({ entry }) => owners.includes(entry.code)) ?? (numbers.size === 1 && !numbers.has(undefined) ? same[0] : undefined);
    const stated = chosen && numberOf(chosen);
    const reason = chosen ? `Danh mục chung, lấy theo ${chosen.entry.name}` : 'Danh mục chung, chưa có đơn vị chủ trì';
    contributions = settingAside(contributions, (each) => (same.includes(each) && each !== chosen ? reason : undefined));
    const deviants = same.filter((each) => each !== chosen && numberOf(each) !== undefined && numberOf(each) !== stated);
    const differing = namesOf(deviants, (each) => `${each.entry.name} ${spelled(indicator, each.figure)}`);
    if (stated === undefined) {
      isOpen = true;
      const stands = new Set(deviants.map(numberOf)).size > 1 ? 'các đơn vị ghi khác nhau' : 'chưa đủ các đơn vị có số liệu';
      const words = chosen
        ? `Đơn vị chủ trì danh mục ${chosen.entry.name} chưa có số liệu`
        : `Danh mục chung chưa có đơn vị chủ trì, ${stands}`;
      const also = deviants.length === 0 ? '' : `: ${differing}`;
      findings.push(provinceFinding('missing', 'error', indicator.id, `${words}${also}; hãy ghi đơn vị chủ trì hoặc đề nghị gửi số liệu.`));
    } else if (deviants.length > 0) {
      findings.push(
        provinceFinding(
          'deviation',
          'warning',
          indicator.id,
          `${reason} (${spelled(indicator, chosen?.figure ?? BLANK)}); ghi khác: ${differing}.`,
        ),
      );
    }
  }
  const rest = added({ ...row, contributions });
  const own = findings.some(({ topic }) => topic === 'missing')
    ? rest.findings.filter(({ topic }) => topic !== 'missing' && topic !== 'set-aside')
    : rest.findings.filter(({ topic }) => topic !== 'set-aside');
  return {
    figure: isOpen ? BLANK : rest.figure,
    ...(isOpen && { isOpen }),
    contributions,
    findings: [...findings, ...own, ...asideFindings(row)],
  };
}

/** How much of a catalogue was used: each commune's part of it is not the others', nor apart from it. */
function reach(row: RowCase): Outcome {
  const { indicator, template } = row;
  const users = row.contributions.filter((each) => isOfCatalogue(each) && (numberOf(each) ?? 0) > 0);
  if (users.length < 2) return added(row);
  const largest = users.reduce((one, other) => ((numberOf(other) ?? 0) > (numberOf(one) ?? 0) ? other : one));
  const whole = template.relations.find((relation) => relation.kind === 'atMost' && relation.part === indicator.id);
  const bound =
    whole?.kind === 'atMost' && typeof whole.whole === 'string' ? ` đến số danh mục ở dòng ${whole.whole.split('/')[1] ?? ''}` : '';
  const contributions = settingAside(row.contributions, (each) =>
    isOfCatalogue(each) ? 'Phần dùng của một danh mục chung, không cộng' : undefined,
  );
  const own = sumOf({ ...row, contributions });
  const also = own.kind === 'number' && own.value !== 0 ? `, cộng với ${spelled(indicator, own)} của các đơn vị khác` : '';
  const words = `Số của các xã, huyện nằm trong khoảng từ ${spelled(indicator, largest.figure)} (${largest.entry.name})${bound}${also}; hãy quyết định kèm lý do.`;
  return { figure: BLANK, isOpen: true, contributions, findings: [provinceFinding('missing', 'error', indicator.id, words)] };
}

/** Whose share a row asks for. */
function levelOfShare({ level }: Indicator): Level {
  return level === 'province' ? 'department' : level;
}

function share(row: RowCase): Outcome {
  const { indicator } = row;
  const level = levelOfShare(indicator);
  const weighed = row.contributions.map((each): Contribution => {
    const { communes = 0 } = each.entry;
    const speaksForCommunes = level === 'commune' && each.entry.level === 'district' && communes > 0;
    if (speaksForCommunes) return { ...each, weight: communes };
    return each.entry.level === level || each.setAside !== undefined
      ? each
      : { ...each, setAside: 'Không thuộc các đơn vị được tính tỷ lệ' };
  });
  const contributions = weighed.filter(({ setAside, standing }) => setAside === undefined || standing === 'number');
  const own = { ...row, contributions };
  const odd = counted(contributions).filter(
    (each) => ![undefined, 0, 100].includes(numberOf(each)) && each.weight === 1 && each.entry.level === level,
  );
  if (odd.length > 0) {
    const words = `Mỗi đơn vị chỉ ghi 0 hoặc 100; ghi khác: ${namesOf(odd, (each) => `${each.entry.name} ${spelled(indicator, each.figure)}`)}. Hãy hỏi lại đơn vị, hoặc quyết định kèm lý do.`;
    return {
      figure: BLANK,
      isOpen: true,
      contributions,
      findings: [provinceFinding('missing', 'error', indicator.id, words), ...asideFindings(own)],
    };
  }
  const present = counted(contributions).filter(({ standing }) => standing !== 'notApplicable');
  const numbers = present.filter(({ standing }) => standing === 'number');
  const whole = present.reduce((sum, { weight }) => sum + weight, 0);
  const part = numbers.reduce((sum, each) => sum + (numberOf(each) ?? 0) * each.weight, 0);
  const figure = present.length === 0 ? NOT_APPLICABLE : numbers.length === 0 ? BLANK : officialFigure(roundTo(part / whole, 2), 'rate');
  const waiting = awaited(contributions);
  const findings =
    waiting.length === 0
      ? []
      : [
          provinceFinding(
            'missing',
            'error',
            indicator.id,
            `Thiếu ${String(waiting.length)}/${String(present.length)} đơn vị: ${namesOf(waiting)}; tính là chưa đạt.`,
          ),
        ];
  return { figure, contributions, findings: [...findings, ...asideFindings(own)] };
}

/** Neither added nor averaged: how often each answer was given, and a person decides. */
function asked({ indicator, contributions, owners }: RowCase): Outcome {
  const open = counted(contributions);
  const aside = settingAside(contributions, () => 'Không cộng được, do người tổng hợp quyết định');
  if (open.every(({ standing }) => standing === 'notApplicable')) return { figure: NOT_APPLICABLE, contributions: aside, findings: [] };
  const answers = new Map<string, number>();
  for (const each of open) {
    const words = each.standing === 'missing' ? 'chưa gửi' : each.standing === 'blank' ? 'để trống' : spelled(indicator, each.figure);
    answers.set(words, (answers.get(words) ?? 0) + 1);
  }
  const ranked = [...answers].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_ANSWERS);
  const owner = open.find((each) => owners.includes(each.entry.code) && numberOf(each) !== undefined);
  const offer = owner ? ` Đơn vị chủ trì ${owner.entry.name} ghi ${spelled(indicator, owner.figure)}.` : '';
  const words = `Các đơn vị ghi: ${ranked.map(([text, times]) => `${text} (${String(times)} đơn vị)`).join(', ')}.${offer} Hãy quyết định kèm lý do.`;
  return { figure: BLANK, isOpen: true, contributions: aside, findings: [provinceFinding('missing', 'error', indicator.id, words)] };
}

/** Answers that are named; rates may be as many as agencies. */
const MOST_ANSWERS = 8;

function spelled({ kind }: Indicator, figure: Figure): string {
  return kind === 'heading' ? '' : spellFigure(figure, kind);
}
