import { sameFigure, type Figure } from '../../figures';
import type { Contribution, Standing } from '../../province';

/** How often agencies said the same. */
export interface Answer {
  readonly figure: Figure;
  readonly standing: Standing;
  readonly count: number;
}

/** What agencies said to a row nobody adds up, the most frequent first. */
export function answersOf(contributions: readonly Contribution[]): readonly Answer[] {
  const answers: Answer[] = [];
  for (const { figure, standing } of contributions) {
    const at = answers.findIndex((each) => each.standing === standing && sameFigure(each.figure, figure));
    const known = answers[at];
    if (known) answers[at] = { ...known, count: known.count + 1 };
    else answers.push({ figure, standing, count: 1 });
  }
  return answers.sort((a, b) => b.count - a.count);
}
