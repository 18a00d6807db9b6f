import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import type { IndicatorId } from '../../forms';
import { answersOf, slipArchive, slipDocument, slipsOf, slipWorkbook, type SlipFile } from '../../slips';
import { shortened, TEXT_LIMITS, withRoom, type Submission } from '../../submission';
import { useOpening } from '../files/use-opening';
import { useSaving } from '../files/saving';
import { FullView } from '../full-view';
import { useWorking } from '../pane-context';
import { AnswerBy, useAnswerBy } from './answer-by';
import { FormRooms } from './form-rooms';
import { RoomList } from './room-list';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  forms: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  over: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  receive: { justifySelf: 'start' },
});

/** Which room is asked for which rows, the slips they are asked by, and who has answered. */
export function AssignView({ close }: { readonly close: () => void }) {
  const styles = useStyles();
  const { words, state, session, connection } = useWorking();
  const { deliver } = useSaving();
  const { receiveSlips } = useOpening();
  const { submission } = state.reading;
  const { previous } = state;
  const due = submission.inquiry?.due ?? '';
  const id = useId();
  const answers = useMemo(() => answersOf(submission), [submission]);
  const complete = answers.filter(({ rows, given }) => rows.length === given.length).length;
  const answerBy = useAnswerBy(due);
  const hand = (make: (of: Submission) => Promise<SlipFile>) => {
    if (answerBy.isNoDay) {
      // The slips would say another day than the one in sight.
      document.getElementById(answerBy.id)?.focus();
      return;
    }
    connection.attempt(async () => {
      const latest = await session.latest();
      if (latest) await deliver(await make(latest));
    });
  };
  const slipOf = (of: Submission, room: string) => {
    const slip = slipsOf(of).find((each) => each.room === room);
    if (!slip) throw new Error(words.noRooms);
    return slip;
  };
  const assign = (ids: readonly IndicatorId[], room: string) => {
    void session.inquire((of) => withRoom(of, ids, shortened(room.replace(/\s+/g, ' '), TEXT_LIMITS.room)));
  };
  return (
    <FullView
      title={words.assignments}
      lead={<p className={styles.text}>{words.assignText}</p>}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={answers.length === 0}
            onClick={
              answers.length === 0
                ? undefined
                : () => {
                    hand((of) => slipArchive(of, previous));
                  }
            }
          >
            {words.makeSlips}
          </Button>
          <Button onClick={close}>{words.back}</Button>
        </>
      }
    >
      <section className={styles.group} aria-labelledby={`${id}-rooms`}>
        <div className={styles.over}>
          <h2 id={`${id}-rooms`} className={styles.section}>
            {words.roomsTitle}
          </h2>
          <p className={styles.text}>{answers.length === 0 ? words.noRooms : words.roomsDone(complete, answers.length)}</p>
        </div>
        {answers.length > 0 && (
          <>
            <RoomList
              answers={answers}
              due={due}
              makeWorkbook={(room) => {
                hand((of) => slipWorkbook(of, slipOf(of, room), previous));
              }}
              makeDocument={(room) => {
                hand((of) => slipDocument(of, slipOf(of, room), previous));
              }}
            />
            <AnswerBy draft={answerBy} />
          </>
        )}
        <Button className={styles.receive} onClick={receiveSlips}>
          {words.receiveSlips}
        </Button>
      </section>
      <section className={styles.forms} aria-labelledby={`${id}-forms`}>
        <h2 id={`${id}-forms`} className={styles.section}>
          {words.byForm}
        </h2>
        <datalist id={`${id}-names`}>
          {answers.map(({ room }) => (
            <option key={room} value={room} />
          ))}
        </datalist>
        {submission.template.forms.map((form) => (
          <FormRooms key={form.id} form={form} submission={submission} names={`${id}-names`} assign={assign} />
        ))}
      </section>
    </FullView>
  );
}
