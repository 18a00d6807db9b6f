import type { Period } from '../forms';
import { printDate, type Submission } from '../submission';
import type { Finding } from './finding';

/** Days before the figures close on which a report may be dated: some close their books early. */
export const EARLIEST_DAYS = 31;
/** Months after which the next report's figures close: what is dated then is of that report. */
export const LATEST_MONTHS = 3;

/** Who reports, under which number, and whether the date can be that of this period's report. */
export function headFindings({ agency, report, period }: Submission): readonly Finding[] {
  const own = { source: 'information', status: 'fail', rows: [] } as const;
  const findings: readonly (Finding | undefined)[] = [
    agency.name === ''
      ? {
          ...own,
          key: 'information:agency',
          topic: 'agency',
          severity: 'error',
          message: 'Chưa ghi cơ quan, đơn vị báo cáo; hãy ghi vào sheet Thông tin.',
        }
      : undefined,
    report.number === ''
      ? {
          ...own,
          key: 'information:report-number',
          topic: 'report-number',
          severity: 'info',
          message: 'Chưa ghi số báo cáo; hãy ghi vào sheet Thông tin khi đã có số.',
        }
      : undefined,
    report.date !== '' && !isDateOf(report.date, period)
      ? {
          ...own,
          key: 'information:report-date',
          topic: 'report-date',
          severity: 'warning',
          stated: printDate(report.date),
          message: `Báo cáo ghi ngày ${printDate(report.date)}, không hợp với kỳ ${period.phrase} (số liệu đến ${printDate(period.to)}); hãy xem lại kỳ hoặc ngày báo cáo.`,
        }
      : undefined,
  ];
  return findings.filter((finding) => finding !== undefined);
}

/** Whether a report dated so (ISO) can be the one of a period: not long before its figures close, and not after those of the next report do. */
function isDateOf(date: string, { to }: Period): boolean {
  const earliest = new Date(`${to}T00:00:00Z`);
  earliest.setUTCDate(earliest.getUTCDate() - EARLIEST_DAYS);
  const latest = new Date(`${to}T00:00:00Z`);
  latest.setUTCMonth(latest.getUTCMonth() + LATEST_MONTHS);
  const day = new Date(`${date}T00:00:00Z`);
  return day >= earliest && day < latest;
}
