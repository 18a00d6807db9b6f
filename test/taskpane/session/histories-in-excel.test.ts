/** The same histories in Excel: Microsoft's own client against the strict host, which fails at any action of any request. */
import * as fc from 'fast-check';
import { open, until } from '../../hosts/excel/setting';
import { expectNothingLost, type Desk } from './histories';

/** At which request from now on, counted from 1, and after how many of its actions. */
interface Failure {
  readonly how: 'fails' | 'editing' | 'elsewhere';
  readonly request: number;
  readonly after: number | 'all';
}

/** Building takes a dozen requests, all else two or three. */
const failure: fc.Arbitrary<Failure> = fc.record({
  how: fc.constantFrom('fails', 'fails', 'editing', 'elsewhere'),
  request: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 13 })),
  after: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 200 }), fc.constant<'all'>('all')),
});

async function desk(): Promise<Desk<Failure>> {
  // Whatever the machine is busy with, Excel's silence is no part of these.
  const { excel, host } = await open({}, { reading: 60_000, writing: 60_000, person: 60, again: 15 });
  const outOfTheWay = () => {
    excel.editing = false;
    excel.behind = false;
  };
  return {
    host,
    enter: (cells) => {
      const [first] = cells;
      const sheet = excel.book.find(first?.place.sheet ?? '');
      const isTaken = ({ place: { row, column } }: (typeof cells)[number]) => !sheet?.protection || !sheet.isLocked(row, column);
      if (!first || !sheet || !cells.every(isTaken)) return false;
      for (const { place, value } of cells) sheet.write(place.row, place.column, String(value), excel.book.locale);
      const { row, column } = first.place;
      excel.raiseChanged(sheet, { top: row, left: column, bottom: cells.at(-1)?.place.row ?? row, right: column });
      return true;
    },
    fail: ({ how, request, after }) => {
      if (how === 'fails') excel.failSync(request, { code: 'GeneralException', after });
      else
        excel.during(request, after === 'all' ? 0 : after, () => {
          if (how === 'editing') excel.editing = true;
          else excel.behind = true;
          // Longer than the pane waits, now and then.
          setTimeout(outOfTheWay, request % 2 === 0 ? 40 : 300);
        });
    },
    calm: async () => {
      excel.calm();
      outOfTheWay();
      // What a failure left open is mended by itself.
      if (!excel.eventsEnabled) await until(() => excel.eventsEnabled);
    },
  };
}

/** Whoever runs thousands has the time for it. */
const TIME = Math.max(300_000, Number(process.env['HISTORIES'] ?? 0) * 30_000);

it(
  'no typed figure and no justification is lost or gained',
  async () => {
    await expectNothingLost(desk, failure, { histories: 10, steps: 8 });
  },
  TIME,
);
