import { numberFigure, roundTo } from '../../figures';
import type { IndicatorId } from '../../forms';
import { failing, type Candidate, type CheckFacts, type CheckKind, type CheckOf, type Verdict } from '../check';
import type { CellAddress, Value } from '../expression';

function ofNumber(value: Value, fails: (value: number) => boolean): Verdict {
  return typeof value === 'number' ? failing(fails(value)) : 'inapplicable';
}

function ifNumber(cell: string, formula: string): string {
  return `IF(ISNUMBER(${cell}),${formula},FALSE)`;
}

/** A demand on the number of one row, if it has one. */
function onNumber<C extends CheckOf<'wholeNumber' | 'within' | 'inUnit' | 'thousandfold' | 'oneOf' | 'leftOut'>>(
  fails: (value: number, check: C) => boolean,
  formula: (cell: string, check: C) => string,
): CheckKind<C> {
  return {
    verdict: (check, facts) => ofNumber(facts.stated(check.id), (value) => fails(value, check)),
    fails: (check, cells: CellAddress) => {
      const cell = cells.figure(check.id);
      return ifNumber(cell, formula(cell, check));
    },
  };
}

export const wholeNumber: CheckKind<CheckOf<'wholeNumber'>> = {
  ...onNumber(
    (value) => value < 0 || !Number.isInteger(value),
    (cell) => `OR(${cell}<0,${cell}<>INT(${cell}))`,
  ),
  // 8.326 typed the official way into a program that reads the point as the decimal mark.
  mends: ({ id }, facts) => {
    const figure = facts.raw(id);
    if (figure.kind !== 'number' || figure.value < 0) return [];
    const thousandfold = roundTo(figure.value * 1000, 6);
    return figure.decimals === 3 && Number.isInteger(thousandfold) ? [[id, numberFigure(thousandfold)]] : [];
  },
};

export const within: CheckKind<CheckOf<'within'>> = onNumber(
  (value, { low, high }) => value < low || (high !== undefined && value > high),
  (cell, { low, high }) => (high === undefined ? `${cell}<${String(low)}` : `OR(${cell}<${String(low)},${cell}>${String(high)})`),
);

export const inUnit: CheckKind<CheckOf<'inUnit'>> = {
  ...onNumber(
    (value, { low, high }) => value > low && value <= high,
    (cell, { low, high }) => `AND(${cell}>${String(low)},${cell}<=${String(high)})`,
  ),
  mends: ({ id, factor }, facts) => multiplied(id, factor, facts),
};

export const thousandfold: CheckKind<CheckOf<'thousandfold'>> = {
  ...onNumber(
    (value) => value >= 1 && value < 1000 && Number.isInteger(roundTo(value * 1000, 6)) && !Number.isInteger(roundTo(value * 100, 6)),
    (cell) => {
      const whole = (times: number, sign: string) => `ROUND(${cell}*${String(times)},6)${sign}INT(ROUND(${cell}*${String(times)},6))`;
      return `AND(${cell}>=1,${cell}<1000,${whole(1000, '=')},${whole(100, '<>')})`;
    },
  ),
  mends: ({ id }, facts) => multiplied(id, 1000, facts),
};

/** The number of a row in another unit, in place of it. */
function multiplied(id: IndicatorId, factor: number, facts: CheckFacts): readonly Candidate[] {
  const figure = facts.raw(id);
  return figure.kind === 'number' ? [[id, numberFigure(roundTo(figure.value * factor, 6))]] : [];
}

export const oneOf: CheckKind<CheckOf<'oneOf'>> = onNumber(
  (value, { codes }) => !codes.includes(value),
  (cell, { codes }) => `AND(${codes.map((code) => `${cell}<>${String(code)}`).join(',')})`,
);

export const leftOut: CheckKind<CheckOf<'leftOut'>> = onNumber(
  (value, { zeroIsFine }) => !(zeroIsFine && value === 0),
  (cell, { zeroIsFine }) => (zeroIsFine ? `${cell}<>0` : 'TRUE'),
);

export const filled: CheckKind<CheckOf<'filled'>> = {
  verdict: ({ id, number }, facts) => {
    const { kind } = facts.raw(id);
    return failing(kind === 'blank' || (number === true && kind === 'notApplicable'));
  },
  fails: ({ id, number }, cells) => {
    const cell = cells.figure(id);
    return `IF(ISERROR(${cell}),FALSE,${number === true ? `OR(${cell}="",${cell}="-")` : `${cell}=""`})`;
  },
};

export const readable: CheckKind<CheckOf<'readable'>> = {
  verdict: ({ id }, facts) => {
    const { kind } = facts.raw(id);
    return failing(kind === 'ambiguous' || kind === 'unreadable');
  },
  fails: ({ id }, cells) => {
    const cell = cells.figure(id);
    return `IF(ISERROR(${cell}),TRUE,IF(ISTEXT(${cell}),AND(${cell}<>"-",${cell}<>""),ISLOGICAL(${cell})))`;
  },
  mends: ({ id }, facts) => {
    const figure = facts.raw(id);
    return figure.kind === 'ambiguous' ? figure.readings.map((value) => [id, numberFigure(value)] as const) : [];
  },
};

export const noteDiffers: CheckKind<CheckOf<'noteDiffers'>> = {
  verdict: ({ id }, facts) => {
    const note = facts.note(id).trim().replaceAll(',', '.');
    return ofNumber(facts.stated(id), (value) => note === String(value) || note === `0${String(value)}`);
  },
  fails: ({ id }, cells) => {
    const cell = cells.figure(id);
    const point = (text: string) => `SUBSTITUTE(${text}&"",",",".")`;
    const [note, figure] = [point(`TRIM(${cells.note(id)})`), point(cell)];
    return ifNumber(cell, `OR(${note}=${figure},${note}="0"&${figure})`);
  },
};

export const agree: CheckKind<CheckOf<'agree'>> = {
  verdict: ({ ids }, facts) => {
    const values = ids.map((id) => facts.stated(id));
    return failing(values.includes('-') && values.includes(0));
  },
  fails: ({ ids }, cells) => {
    const all = ids.map((id) => cells.figure(id));
    return `IF(OR(${all.map((cell) => `${cell}="-"`).join(',')}),OR(${all.map((cell) => ifNumber(cell, `${cell}=0`)).join(',')}),FALSE)`;
  },
};
