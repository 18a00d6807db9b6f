/** Working days an agency usually has to send a mended file again. */
const WORKING_DAYS = 3;

/** The day by which an agency may be asked to send again, some working days from that one. ISO. */
export function laterDay(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  for (let left = WORKING_DAYS; left > 0;) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}
