import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { docx, p, para, run, tbl, tc, tr } from '../word/documents';
import type { Submission } from '../../src/submission';

interface PrintedRow {
  readonly form: string;
  readonly code: string;
  readonly label: string;
  readonly unit: string;
}

/** The rows of the paper, with its bold and raised letters. */
const ROWS = readFileSync(join(__dirname, '../forms/official-forms.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line): PrintedRow => {
    const [form = '', code = '', label = '', unit = ''] = line.split('\t');
    return { form, code, label, unit };
  });

/** Text with tags as runs: what is raised stays raised. */
function runs(text: string): string {
  return text
    .split(/(<sup>.*?<\/sup>)/)
    .filter((part) => part !== '')
    .map((part) =>
      run(
        part.replace(/<[^>]+>/g, ''),
        part.startsWith('<sup>') ? '<w:vertAlign w:val="superscript"/>' : part.startsWith('<b>') ? '<w:b/>' : '',
      ),
    )
    .join('');
}

const row = (...cells: readonly string[]) => tr(cells.map((text) => tc(p(runs(text)))));
const HEADING = [row('STT', 'Chỉ tiêu thống kê', 'Kết quả thống kê', '', 'Ghi chú'), row('', '', 'Đơn vị tính', 'Số liệu', '')];

/** Rows of a form that stand on the next page, as tables of their own. */
const ON_NEXT_PAGE = 2;

/**
 * A report with the appendix as offices type it: figures as they were spelled, some forms over two pages, one heading
 * parted from its table.
 */
export function printedReport({ template, figures, notes, period, agency, report }: Submission): Uint8Array {
  const [year, month, day] = report.date.split('-').map(Number);
  const date = [day, month, year].join('/');
  const tables = template.forms.flatMap((form, index) => {
    const rows = ROWS.filter((each) => each.form === form.id).map(({ code, label, unit }) => {
      const id = `${form.id}/${code.replace(/<[^>]+>/g, '').replace(/\.$/, '')}` as const;
      const figure = figures.get(id);
      return row(
        code,
        label,
        unit,
        figure && 'text' in figure ? figure.text : figure?.kind === 'notApplicable' ? '-' : '',
        notes.get(id) ?? '',
      );
    });
    const page = index % 2 === 0 ? rows.length : rows.length - ON_NEXT_PAGE;
    return [
      para(`${form.name} ${form.title}`),
      ...(index === 1 ? [tbl(...HEADING), para(''), tbl(...rows.slice(0, page))] : [tbl(...HEADING, ...rows.slice(0, page))]),
      ...(page < rows.length ? [para(''), tbl(...rows.slice(page))] : []),
    ];
  });
  return docx(
    [
      para('BÁO CÁO'),
      para(`Công tác cải cách hành chính ${period.name}`),
      para('Phụ lục'),
      para('THỐNG KÊ SỐ LIỆU VỀ KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH'),
      para(`(Ban hành kèm theo Báo cáo số: ${report.number} ngày ${date} của ${agency.name})`),
      ...tables,
    ].join(''),
  );
}
