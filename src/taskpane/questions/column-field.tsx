import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { ColumnDoubt } from '../../sheets';
import type { Words } from '../language/words';
import { columnOptions } from './column-options';

const useStyles = makeStyles({
  examples: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

interface ColumnFieldProps {
  readonly doubts: readonly ColumnDoubt[];
  readonly value: string | undefined;
  readonly words: Words;
  readonly onChoose: (column: string) => void;
}

/** Which column holds the figures: by its words and its first figures. */
export function ColumnField({ doubts, value, words, onChoose }: ColumnFieldProps) {
  const styles = useStyles();
  const forms = [...new Set(doubts.map(({ form }) => form.name))];
  return (
    <Field label={words.whichColumn} hint={words.inForms(forms.join(', '))}>
      <RadioGroup
        value={value ?? ''}
        onChange={(_, { value: column }) => {
          onChoose(column);
        }}
      >
        {columnOptions(doubts).map(({ value: column, letter, heading, examples }) => (
          <Radio
            key={column}
            value={column}
            label={
              <>
                {words.column(letter, heading)}
                <br />
                <span className={styles.examples}>{examples.join('; ')}</span>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
