import { Field, Input } from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { NO_INQUIRY, printDate, readDate } from '../../submission';
import { useWorking } from '../pane-context';

/** The day by which answers are asked for, as it is being typed. */
interface AnswerByDraft {
  readonly id: string;
  readonly typed: string;
  /** Nothing that can stand on a slip. */
  readonly isNoDay: boolean;
  readonly type: (text: string) => void;
  /** The person is done with it; what is no day stays to be mended. */
  readonly settle: () => void;
  readonly takeBack: () => void;
}

/** `due`: ISO, as the sheets say it; empty where they don't. */
export function useAnswerBy(due: string): AnswerByDraft {
  const { session } = useWorking();
  const [typed, setTyped] = useState(printDate(due));
  const takeBack = () => {
    setTyped(printDate(due));
  };
  useEffect(takeBack, [due]);
  const day = typed.trim() === '' ? '' : readDate(typed);
  const settle = () => {
    if (day === undefined || day === due) return;
    void session.inquire((of) => ({ ...of, inquiry: { ...(of.inquiry ?? NO_INQUIRY), due: day } }));
  };
  return { id: useId(), typed, isNoDay: day === undefined, type: setTyped, settle, takeBack };
}

/** Where it is typed. */
export function AnswerBy({ draft: { id, typed, isNoDay, type, settle, takeBack } }: { readonly draft: AnswerByDraft }) {
  const { words } = useWorking();
  return (
    <Field
      label={words.answerBy}
      size="small"
      {...(isNoDay ? { validationState: 'error' as const, validationMessage: words.noDay } : { hint: words.answerByHint })}
    >
      <Input
        id={id}
        size="small"
        value={typed}
        inputMode="numeric"
        onChange={(_, { value }) => {
          type(value);
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
          if (key === 'Escape') takeBack();
        }}
      />
    </Field>
  );
}
