import { parseArgs, type ParseArgsConfig } from 'node:util';
import { findPeriod, localDay, type Period } from '../forms';
import type { Choices } from '../opening';
import { readDate } from '../submission';
import { FilingError } from './filing-error';

/** An option of a command, as it stands on the command line. */
interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
}

/** What each option is, wherever it is taken. */
const OPTIONS = {
  output: { type: 'string', short: 'o' },
  period: { type: 'string' },
  column: { type: 'string' },
  entry: { type: 'string' },
  'convert-font': { type: 'boolean' },
  previous: { type: 'string' },
  report: { type: 'string' },
  json: { type: 'boolean' },
  roster: { type: 'string' },
  assign: { type: 'string' },
  due: { type: 'string' },
  overwrite: { type: 'boolean' },
  table: { type: 'string' },
  with: { type: 'string' },
  slips: { type: 'string' },
  close: { type: 'boolean' },
  again: { type: 'boolean' },
  today: { type: 'string' },
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** What a person may have to say of a file, for every command that reads one. */
export const READING = ['period', 'column', 'entry', 'convert-font'] as const satisfies readonly OptionName[];

/** One command of the command line: everything about it in its own file. */
export interface Command {
  readonly name: string;
  /** How it is called and what it does, as `--help` shows it. */
  readonly usage: string;
  /** The options it takes; any other is refused. */
  readonly options: readonly OptionName[];
  /** How many files it takes; one where it doesn't say. */
  readonly mostFiles?: number;
  /** Resolves to the exit code. */
  readonly run: (args: Arguments) => Promise<number>;
}

/** What stands on the command line after the command. */
export interface Arguments {
  readonly file: string | undefined;
  /** What stands after it, for the commands that take several. */
  readonly others: readonly string[];
  readonly output: string | undefined;
  /** What the file leaves open. */
  readonly choices: Choices;
  readonly period: Period | undefined;
  readonly previous: string | undefined;
  readonly report: string | undefined;
  readonly json: boolean;
  readonly roster: string | undefined;
  /** Who is asked for which rows: a list, or a workbook that says it. */
  readonly assign: string | undefined;
  /** ISO: the day by which answers are asked for, or what is returned has to come again. */
  readonly due: string | undefined;
  /** What rooms answered takes the place of what was typed. */
  readonly overwrite: boolean;
  /** Where the long table goes. */
  readonly table: string | undefined;
  /** The province's workbook before, whose desk goes on. */
  readonly with: string | undefined;
  /** Where return slips go. */
  readonly slips: string | undefined;
  /** The province's figures are final. */
  readonly closes: boolean;
  /** They were final, and change all the same. */
  readonly again: boolean;
  /** ISO: the day that counts as today. */
  readonly today: string;
}

/** Reads what stands after a command. `help` where its usage is asked for. Throws a FilingError. */
export function argumentsOf(command: Command, words: readonly string[]): Arguments | 'help' {
  const own = Object.fromEntries(command.options.map((name) => [name, OPTIONS[name]]));
  const { positionals, values } = parse(command, words, { ...own, help: { type: 'boolean', short: 'h' } });
  if (values['help'] === true) return 'help';
  const [file, ...others] = positionals;
  const { mostFiles = 1 } = command;
  if (positionals.length > mostFiles)
    throw new FilingError(
      `Chỉ nhận ${mostFiles === 1 ? 'một' : String(mostFiles)} tệp mỗi lần; gõ cchc ${command.name} --help để xem cách dùng.`,
    );
  const text = (name: OptionName) => (typeof values[name] === 'string' ? values[name] : undefined);
  const period = periodNamed(text('period'));
  return {
    file,
    others,
    output: text('output'),
    choices: { period: period?.id, column: text('column'), entry: text('entry'), convertsFont: values['convert-font'] === true },
    period,
    previous: text('previous'),
    report: text('report'),
    json: values['json'] === true,
    roster: text('roster'),
    assign: text('assign'),
    due: text('due') === undefined ? undefined : dayNamed(text('due'), 'due'),
    overwrite: values['overwrite'] === true,
    table: text('table'),
    with: text('with'),
    slips: text('slips'),
    closes: values['close'] === true,
    again: values['again'] === true,
    today: dayNamed(text('today'), 'today'),
  };
}

function parse({ name }: Command, words: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    const code = error instanceof TypeError && 'code' in error ? String(error.code) : '';
    const hint = `gõ cchc ${name} --help để xem cách dùng`;
    const option = words.find((word) => word.startsWith('-') && word.length > 1 && !isOption(word, options)) ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new FilingError(`Lệnh ${name} không nhận ${option.split('=')[0] ?? ''}; ${hint}.`);
    if (code.startsWith('ERR_PARSE_ARGS')) throw new FilingError(`Không hiểu tham số trên dòng lệnh của ${name}; ${hint}.`);
    throw error;
  }
}

function isOption(word: string, options: NonNullable<ParseArgsConfig['options']>): boolean {
  const [written = ''] = word.split('=');
  return Object.entries(options).some(
    ([name, { short }]) => written === `--${name}` || (short !== undefined && word.startsWith(`-${short}`)),
  );
}

/** The day an option names, or today. Throws a FilingError for anything else than a day. */
function dayNamed(text: string | undefined, option: 'today' | 'due'): string {
  const day = text === undefined ? localDay() : readDate(text);
  if (day === undefined) throw new FilingError(`--${option} "${text ?? ''}" không phải một ngày; hãy ghi như 2023-09-20.`);
  return day;
}

/** The period asked for with --period. Throws a FilingError for anything else than a period. */
function periodNamed(id: string | undefined): Period | undefined {
  const period = id === undefined ? undefined : findPeriod(id);
  if (id !== undefined && !period) {
    throw new FilingError(`Không có kỳ báo cáo "${id}"; hãy ghi như 2023-Q1, 2023-H1, 2023-Q3 hoặc 2023-Y.`);
  }
  return period;
}
