import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Submission } from '../submission';
import { appendixHeading, appendixTables, type CellRun, type FormTable, type Line, type TableRow } from '../word';

/**
 * The appendix as it is printed, drawn from the same tables as the Word document. The screen never
 * shows it; the browser's own print window does.
 */
export function PrintView({ submission, onDone }: { submission: Submission; onDone: () => void }) {
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    window.print();
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <div className="print-view">
      {appendixHeading(submission).map((line, index) => (
        <PrintedLine key={index} line={line} />
      ))}
      {appendixTables(submission).map((table) => (
        <PrintedTable key={table.form} table={table} />
      ))}
    </div>,
    document.body,
  );
}

function PrintedLine({ line: { runs, size, measure } }: { line: Line }) {
  return (
    <p className="line" style={{ fontSize: `${size}pt`, ...(measure !== undefined && { maxWidth: `${measure}mm` }) }}>
      <Runs runs={runs} />
    </p>
  );
}

function PrintedTable({ table }: { table: FormTable }) {
  return (
    <section>
      {table.caption.map((line, index) => (
        <PrintedLine key={index} line={line} />
      ))}
      <table>
        <colgroup>
          {table.columnWidths.map((width, index) => (
            <col key={index} style={{ width: `${width}mm` }} />
          ))}
        </colgroup>
        <thead>
          {table.heading.map((row, index) => (
            <PrintedRow key={index} row={row} />
          ))}
        </thead>
        <tbody>
          {table.body.map((row) => (
            <PrintedRow key={row.indicator} row={row} />
          ))}
        </tbody>
      </table>
      {table.footnotes.map((text, index) => (
        <p key={text} className="footnote">
          <sup>{index + 1}</sup> {text}
        </p>
      ))}
    </section>
  );
}

function PrintedRow({ row }: { row: TableRow }) {
  return (
    <tr data-keep={row.keepWithNext}>
      {row.cells.map(({ column, columnSpan, rowSpan, align, runs }) => (
        <td key={column} colSpan={columnSpan} rowSpan={rowSpan} style={{ textAlign: align }}>
          <Runs runs={runs} />
        </td>
      ))}
    </tr>
  );
}

function Runs({ runs }: { runs: readonly CellRun[] }) {
  return runs.map(({ text, bold, italic, superscript, footnote }, index) => {
    const words = footnote === undefined ? text : String(footnote);
    return (
      <span key={index} style={{ ...(bold && { fontWeight: 'bold' }), ...(italic && { fontStyle: 'italic' }) }}>
        {superscript === true || footnote !== undefined ? <sup>{words}</sup> : words}
      </span>
    );
  });
}
