import { strFromU8, unzipSync } from 'fflate';
import { workbookLayout } from '../../src/sheets';
import { mergeSlips, readSlip, slipDocument, slipsOf, slipWorkbook } from '../../src/slips';
import { slipLayout } from '../../src/slips/slip-files';
import { readWorkbook, writeWorkbook } from '../../src/xlsx';
import { askedOf } from '../inquiries';
import { emptyReport, reportWith, TREACHEROUS_TEXTS } from '../submissions';
import { fillLayout } from './fill-in';

const TEXTS = [...TREACHEROUS_TEXTS.slice(0, 5), '=HYPERLINK("http://x","y")', 'http://x.vn/?a=1', '+1'];
const row = 'BM1/1';

/** What a program would act upon. */
function active(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return parts.flatMap(([name, part]) =>
    [...strFromU8(part).matchAll(/<(?:f|hyperlink|w:hyperlink|w:fldSimple|w:instrText)\b[^>]*>[^<]*|TargetMode="External"/g)]
      .map(([found]) => found)
      // The page number, and what the sheet works out itself.
      .filter((found) => !/instrText[^>]*>\s*PAGE\s*$/.test(found) && !(name.includes('sheet') && /^<f>(?!HYPERLINK)/.test(found))),
  );
}

/** The table of all forms shows what stands in a form. */
const isOurs = (formula: string) => /^IF\('Biểu mẫu \d'!\$E\$\d+="","",'Biểu mẫu \d'!\$E\$\d+\)$/.test(formula);

test('whatever a room is called and whatever it writes is neither formula nor link on its slip, in print or in the workbook', async () => {
  for (const text of TEXTS) {
    const line = text.replace(/\s+/g, ' ');
    const asked = askedOf(emptyReport(), (id) => (id === row ? line : undefined));
    const [slip] = slipsOf(asked);
    const filled = fillLayout(slipLayout(asked, slip!), slip!, reportWith({ [row]: '12' }), {
      person: text,
      document: text,
      notes: { [row]: text },
    });
    const reply = readSlip(await readWorkbook(await writeWorkbook(filled)))!;
    expect([reply.room, reply.person, reply.document, reply.notes.get(row)]).toEqual([line, line, line, text]);
    const { submission } = mergeSlips(asked, [reply], { today: '2023-09-13', replaces: true });
    const bytes = await writeWorkbook(workbookLayout(submission, { keepsStated: true }));
    const cells = (await readWorkbook(bytes)).sheets.flatMap(({ rows }) => rows.flat()).filter((cell) => String(cell?.value) === line);
    expect([text, cells.length > 2, cells.filter((cell) => cell?.formula !== undefined && !isOurs(cell.formula))]).toEqual([
      text,
      true,
      [],
    ]);
    const files = [(await slipWorkbook(asked, slip!)).bytes, (await slipDocument(asked, slip!)).bytes];
    expect([text, files.flatMap(active)]).toEqual([text, []]);
    const internal = active(bytes).filter((found) => !/^<hyperlink [^>]*location=/.test(found));
    expect([text, internal]).toEqual([text, []]);
  }
});
