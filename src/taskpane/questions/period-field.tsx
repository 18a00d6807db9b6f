import { Field, Select } from '@fluentui/react-components';
import { currentPeriod, findPeriod, type PeriodId } from '../../forms';
import { periodsUntil } from '../calendar/periods-around';
import type { Words } from '../language/words';

interface PeriodFieldProps {
  readonly value: PeriodId | undefined;
  /** ISO date. */
  readonly today: string;
  readonly hint?: string;
  readonly words: Words;
  readonly onChoose: (period: PeriodId) => void;
}

/** Which period: nothing is chosen beforehand, since a period taken for granted is one nobody looked at. */
export function PeriodField({ value, today, hint, words, onChoose }: PeriodFieldProps) {
  return (
    <Field label={words.period} hint={hint ?? null}>
      <Select
        value={value ?? ''}
        onChange={(_, { value: chosen }) => {
          const period = findPeriod(chosen);
          if (period) onChoose(period.id);
        }}
      >
        <option value="" disabled>
          {words.choosePeriod}
        </option>
        {periodsUntil(currentPeriod(today)).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
