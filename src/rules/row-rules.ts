import {
  atMost,
  capital,
  codeOf,
  formName,
  knownTo,
  operandsOf,
  plainText,
  rowWords,
  type Indicator,
  type IndicatorId,
  type Level,
  type Template,
} from '../forms';
import { figure, say, stated, valueOf } from './message';
import { relationRule } from './relations';
import type { Rule } from './rule';

/** In million đồng: a thousand billion. No department of a province has that much; in đồng it would be one million. */
const MOST_MILLIONS = 999_999;

/** What an agency is called where it is said which rows it leaves out. */
const WHO: Readonly<Record<Level, string>> = { department: 'Sở', district: 'UBND cấp huyện', commune: 'UBND cấp xã', province: 'Tỉnh' };

/** ... and whose figures those are. */
const WHOSE: Readonly<Record<Level, string>> = {
  department: 'của các sở, ngành',
  district: 'cấp huyện',
  commune: 'cấp xã',
  province: 'cấp tỉnh',
};

/** What the forms themselves say of every row to an agency of a level: kind, choices, derivation, level. */
export function rowRules(template: Template, level: Level): readonly Rule[] {
  return [...template.indicators.flatMap((indicator) => rulesOfRow(template, indicator, level)), ...siblingRules(template, level)];
}

function rulesOfRow(template: Template, indicator: Indicator, level: Level): readonly Rule[] {
  const { id, kind } = indicator;
  if (kind === 'heading') return [];
  const own = { at: id, cells: [id] } as const;
  const row = rowWords(template, [id]);
  const rules: Rule[] = [
    {
      ...own,
      id: `${id}:readable`,
      topic: 'unreadable',
      severity: 'error',
      check: { kind: 'readable', id },
      message: ['Ô này cần một số hoặc dấu "-".'],
      statement: `Ô số liệu ${row} chứa số, dấu "-" hoặc để trống.`,
    },
  ];
  if (indicator.derivation) rules.push(...derivedRules(template, indicator));
  else rules.push(...typedRules(template, indicator, level));
  rules.push({
    ...own,
    id: `${id}:note`,
    topic: 'note',
    severity: 'warning',
    check: { kind: 'noteDiffers', id },
    message: say`Cột Ghi chú lặp lại số liệu ${stated(id)}; có thể đã gõ nhầm cột.`,
    statement: `Ghi chú ${row} không lặp lại số liệu.`,
  });
  return rules;
}

function typedRules(template: Template, indicator: Indicator, level: Level): readonly Rule[] {
  const { id, kind } = indicator;
  const own = { at: id, cells: [id] } as const;
  const row = rowWords(template, [id]);
  const rules: Rule[] = [
    {
      ...own,
      id: `${id}:filled`,
      topic: 'missing',
      severity: 'error',
      check: { kind: 'filled', id },
      message: [
        knownTo(indicator, level) ? 'Chưa nhập số liệu.' : `Chưa nhập số liệu; ${WHO[level]} không quản lý cấp này thì ghi dấu "-".`,
      ],
      statement: `${capital(row)} có số liệu.`,
    },
  ];
  if (kind === 'count') {
    rules.push({
      ...own,
      id: `${id}:whole-number`,
      topic: 'whole-number',
      severity: 'error',
      check: { kind: 'wholeNumber', id },
      message: say`Ghi ${stated(id)}, nhưng số đếm phải là số nguyên, không âm.`,
      statement: `Số liệu ${row} là số nguyên, không âm.`,
    });
  } else if (kind === 'rate') {
    rules.push({
      ...own,
      id: `${id}:range`,
      topic: 'range',
      severity: 'error',
      check: { kind: 'within', id, low: 0, high: 100 },
      message: say`Ghi ${stated(id)}, nhưng tỷ lệ phải từ 0 đến 100.`,
      statement: `Tỷ lệ ${row} từ 0 đến 100.`,
    });
    rules.push({
      ...own,
      id: `${id}:unit`,
      topic: 'unit',
      severity: 'warning',
      check: { kind: 'inUnit', id, low: 0, high: 1, factor: 100 },
      message: say`Ghi ${stated(id)} ở dòng tính theo %; nếu đây là phân số thì nhân với 100, nếu đúng là ${stated(id)}% thì giải trình.`,
      statement: `Tỷ lệ ${row} ghi theo phần trăm, không ghi phân số.`,
    });
  } else if (kind === 'amount') {
    rules.push({
      ...own,
      id: `${id}:range`,
      topic: 'range',
      severity: 'error',
      check: { kind: 'within', id, low: 0 },
      message: say`Ghi ${stated(id)}, nhưng số tiền không được âm.`,
      statement: `Số tiền ${row} không âm.`,
    });
    rules.push({
      ...own,
      id: `${id}:thousands`,
      topic: 'unit',
      severity: 'warning',
      check: { kind: 'thousandfold', id },
      message: say`Ghi ${stated(id)}; nếu đã gõ dấu chấm để tách hàng nghìn thì số này nhỏ đi 1.000 lần, hãy ghi lại; nếu đúng thì giải trình.`,
      statement: `Số tiền ${row} không lẫn dấu tách hàng nghìn với dấu thập phân.`,
    });
    if (/triệu/iu.test(plainText(indicator.unit))) {
      rules.push({
        ...own,
        id: `${id}:unit`,
        topic: 'unit',
        severity: 'warning',
        check: { kind: 'inUnit', id, low: MOST_MILLIONS, high: 1e15, factor: 1e-6 },
        message: say`Ghi ${stated(id)} triệu đồng, lớn khác thường; nếu đã ghi theo đồng thì chia cho 1.000.000.`,
        statement: `Số tiền ${row} ghi theo triệu đồng.`,
      });
    }
  } else {
    const legend = indicator.choices.map(({ code, words }) => `${String(code)} (${words})`).join(', ');
    rules.push({
      ...own,
      id: `${id}:choice`,
      topic: 'choice',
      severity: 'error',
      check: { kind: 'oneOf', id, codes: indicator.choices.map(({ code }) => code) },
      message: say`Ghi ${stated(id)}, nhưng chỉ nhận ${legend}.`,
      statement: `${capital(row)} chỉ nhận ${legend}.`,
    });
  }
  if (!knownTo(indicator, level)) {
    rules.push({
      ...own,
      id: `${id}:level`,
      topic: 'level',
      severity: 'info',
      check: { kind: 'leftOut', id, zeroIsFine: kind === 'count' },
      message: say`Ghi ${stated(id)} cho số liệu ${WHOSE[indicator.level]} mà ${WHO[level]} không quản lý; nên ghi dấu "-".`,
      statement: `${WHO[level]} ghi dấu "-" ở ${row}.`,
    });
  }
  return rules;
}

function derivedRules(template: Template, indicator: Indicator): readonly Rule[] {
  const computed = indicator.derivation;
  if (!computed) return [];
  const { id } = indicator;
  const row = rowWords(template, [id]);
  const own = { at: id, cells: [id, ...operandsOf(computed)], expected: computed };
  const quotient =
    computed.kind === 'rate'
      ? say`${figure(computed.part)} / ${figure(computed.whole)}`
      : [`tổng các dòng ${computed.of.map(codeOf).join(', ')}`];
  const source =
    computed.kind === 'rate' ? `dòng ${codeOf(computed.part)} / dòng ${codeOf(computed.whole)} × 100` : rowWords(template, computed.of, id);
  const rules: Rule[] = [
    {
      ...own,
      id: `${id}:derived`,
      topic: 'derived',
      severity: 'error',
      check: { kind: 'states', id, computed, flaw: 'other' },
      message: [...say`Ghi ${stated(id)} nhưng `, ...quotient, ...say` là ${valueOf(computed)}.`],
      statement: `${capital(row)} bằng ${source}.`,
    },
    {
      ...own,
      id: `${id}:zero`,
      topic: 'zero-division',
      severity: 'warning',
      check: { kind: 'states', id, computed, flaw: 'zero' },
      message:
        computed.kind === 'rate'
          ? say`Ghi 0 nhưng ${figure(computed.part)} / ${figure(computed.whole)} không tính được tỷ lệ; nên ghi dấu "-".`
          : ['Ghi 0 nhưng các dòng thành phần đều ghi "-"; tổng cũng nên ghi dấu "-".'],
      statement: `${capital(row)} ghi dấu "-" khi không có gì để tính.`,
    },
  ];
  if (computed.kind === 'rate') {
    rules.push(
      {
        ...own,
        id: `${id}:rounding`,
        topic: 'truncated',
        severity: 'warning',
        check: { kind: 'states', id, computed, flaw: 'truncated' },
        message: say`Ghi ${stated(id)} là cắt bớt, không làm tròn: ${figure(computed.part)} / ${figure(computed.whole)} là ${valueOf(computed)}.`,
        statement: `${capital(row)} được làm tròn, không cắt bớt.`,
      },
      relationRule(template, atMost(computed.part, computed.whole)),
    );
  }
  return rules;
}

/** Rows counted side by side under one heading: either all that have nothing say 0, or all say `-`. */
function siblingRules(template: Template, level: Level): readonly Rule[] {
  const families = new Map<IndicatorId, IndicatorId[]>();
  for (const indicator of template.indicators) {
    if (indicator.parent === undefined || indicator.kind !== 'count' || indicator.derivation || !knownTo(indicator, level)) continue;
    families.set(indicator.parent, [...(families.get(indicator.parent) ?? []), indicator.id]);
  }
  return [...families].flatMap(([parent, ids]): Rule[] => {
    const [at] = ids;
    if (at === undefined || ids.length < 2) return [];
    return [
      {
        id: `${parent}:agreement`,
        topic: 'agreement',
        severity: 'info',
        at,
        cells: ids,
        check: { kind: 'agree', ids },
        message: say`Các dòng ${ids.map(codeOf).join(', ')} chỗ ghi dấu "-", chỗ ghi 0; không phát sinh thì ghi 0, không thuộc phạm vi báo cáo thì ghi dấu "-".`,
        statement: `Các dòng ${ids.map(codeOf).join(', ')} ${formName(template, parent)} ghi thống nhất dấu "-" hoặc 0.`,
      },
    ];
  });
}
