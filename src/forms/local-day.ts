/**
 * The day of a moment on this machine's calendar, ISO; without one, today. Neither the day in Greenwich, which in Vietnam is
 * yesterday until seven in the morning, nor spelled by a locale, whose data alone costs a page 20 ms.
 */
export function localDay(moment: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(moment.getFullYear())}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
