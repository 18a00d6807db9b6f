const DAY = 86_400_000;

/** Whole days from one ISO date to another; negative when it is past. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / DAY);
}

/** Further back than this a day is simply past: nobody counts the days any more. */
const LONGEST_COUNTED = 60;

export function isLongAgo(days: number): boolean {
  return days < -LONGEST_COUNTED;
}
