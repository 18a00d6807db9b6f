/**
 * Reads `2023-09-15`, `15/9/2023`, `15-9-2023`, `15.9.2023` or `ngày 15 tháng 9 năm 2023`; undefined when it is no day of the
 * calendar, or its year is short of digits: nobody knows which century, or whether it is a year at all. Returns ISO.
 */
export function readDate(text: string): string | undefined {
  const clean = text.normalize('NFC').trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  const official =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(clean) ?? /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/iu.exec(clean);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : official ? [official[3], official[2], official[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const result = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${result}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(result) ? result : undefined;
}

/** ISO → `15/9/2023`, `03/02/2023`: days below 10 and the months 1 and 2 get a leading zero (Nghị định 30/2020/NĐ-CP, Phụ lục I). Empty stays empty. */
export function printDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (day === '') return '';
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}
