import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { printNumber } from '../../figures';
import type { Choices, Question } from '../../opening';
import type { Words } from '../language/words';
import { ColumnField } from '../questions/column-field';
import { PeriodField } from '../questions/period-field';
import type { Shown } from './opening';

const useStyles = makeStyles({
  questions: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  name: { overflowWrap: 'anywhere' },
});

interface QuestionFieldsProps {
  readonly shown: Shown;
  /** ISO date. */
  readonly today: string;
  readonly words: Words;
  readonly answer: (change: Choices) => void;
}

/** Everything a file leaves open, each with its present answer. */
export function QuestionFields({ shown, ...rest }: QuestionFieldsProps) {
  const styles = useStyles();
  return (
    <div className={styles.questions}>
      {shown.questions.map((question) => (
        <QuestionField
          key={question.kind === 'copy' ? question.doubt.form.id : question.kind}
          question={question}
          shown={shown}
          {...rest}
        />
      ))}
    </div>
  );
}

function QuestionField({ question, shown, today, words, answer }: QuestionFieldsProps & { readonly question: Question }) {
  const styles = useStyles();
  const { choices } = shown;
  switch (question.kind) {
    case 'entry':
      return (
        <Field label={words.whichEntry}>
          <RadioGroup
            value={choices.entry ?? ''}
            onChange={(_, { value }) => {
              answer({ entry: value });
            }}
          >
            {question.names.map((name) => (
              <Radio key={name} value={name} label={{ className: styles.name, children: name }} />
            ))}
          </RadioGroup>
        </Field>
      );
    case 'period':
      return (
        <PeriodField
          value={choices.period}
          today={today}
          hint={`${question.stated}.`}
          words={words}
          onChoose={(period) => {
            answer({ period });
          }}
        />
      );
    case 'column':
      return (
        <ColumnField
          doubts={question.doubts}
          value={choices.column}
          words={words}
          onChoose={(column) => {
            answer({ column });
          }}
        />
      );
    case 'copy': {
      const { form, copies } = question.doubt;
      return (
        <Field label={words.whichCopy(form.name)}>
          <RadioGroup
            value={String(choices.copies?.get(form.id) ?? 0)}
            onChange={(_, { value }) => {
              answer({ copies: new Map([...(choices.copies ?? []), [form.id, Number(value)]]) });
            }}
          >
            {copies.map(({ sheet, at }, index) => (
              <Radio key={`${sheet} ${at}`} value={String(index)} label={{ className: styles.name, children: words.copyAt(sheet, at) }} />
            ))}
          </RadioGroup>
        </Field>
      );
    }
    case 'level':
      return (
        <YesOrNo
          label={words.onlyOnline}
          hint={words.onlyOnlineHint}
          value={choices.level}
          words={words}
          onChoose={(level) => {
            answer({ level });
          }}
        />
      );
    case 'carried':
      return (
        <YesOrNo
          label={words.countsCarried(printNumber(question.count, 0, 'amount'))}
          value={choices.carried}
          words={words}
          onChoose={(carried) => {
            answer({ carried });
          }}
        />
      );
    case 'font':
      return (
        <Checkbox
          checked={choices.convertsFont !== false}
          label={words.convertFont}
          onChange={(_, { checked }) => {
            answer({ convertsFont: checked === true });
          }}
        />
      );
  }
}

interface YesOrNoProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: boolean | undefined;
  readonly words: Words;
  readonly onChoose: (answer: boolean) => void;
}

function YesOrNo({ label, hint, value, words, onChoose }: YesOrNoProps) {
  return (
    <Field label={label} {...(hint !== undefined && { hint })}>
      <RadioGroup
        layout="horizontal"
        value={value === undefined ? '' : String(value)}
        onChange={(_, { value: chosen }) => {
          onChoose(chosen === 'true');
        }}
      >
        <Radio value="true" label={words.yes} />
        <Radio value="false" label={words.no} />
      </RadioGroup>
    </Field>
  );
}
