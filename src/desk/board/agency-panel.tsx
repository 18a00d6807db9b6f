import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { LEVEL_WORDS, placeName } from '../../forms';
import { accepting, choosing, excusing, reopening, requiring, returning, statusWords, type BoardLine, type Version } from '../../province';
import { TALLY_WORDS, tallyClass } from '../../rules';
import { printDate, readDate } from '../../submission';
import { usePicture } from '../desk-context';
import { isToReview } from '../next-step';
import { Panel } from '../panel';
import { useDeskStyles } from '../table-styles';
import { AskDialog } from '../ask-dialog';
import { caseOf, sealWord } from './board-lines';
import { laterDay } from '../later-day';
import { VersionChoice } from './version-choice';

/** The rest stands in the slip. */
const MOST_FINDINGS = 12;

/** Milliseconds. */
const DOUBLE_CLICK = 500;

/** One agency: its files, what was found in them, and what can be done. */
export function AgencyPanel({ line, onClose }: { line: BoardLine; onClose: () => void }) {
  const styles = useDeskStyles();
  const { words, session, signed, today } = usePicture();
  const [asking, setAsking] = useState<'return' | 'excuse' | undefined>();
  const [reason, setReason] = useState('');
  const [deadline, setDeadline] = useState(() => printDate(laterDay(today())));
  const [isTried, setTried] = useState(false);
  const { entry, status, version, others, notes, returns, slip } = line;
  const { errors = 0, blanks = 0 } = line.tally ?? {};
  const found = (version?.findings ?? []).filter((each) => !['hints', 'justified', undefined].includes(tallyClass(each)));
  const day = readDate(deadline);
  const dayFault = !day ? words.badDate : day < today() ? words.pastDay : undefined;
  const toReview = isToReview(line);

  /** When it was accepted last. */
  const accepted = useRef(-Infinity);

  const ask = (what: 'return' | 'excuse') => {
    // The second click of a double click falls on what has just moved there.
    if (performance.now() - accepted.current < DOUBLE_CLICK) return;
    setTried(false);
    setReason('');
    setAsking(what);
  };
  const answer = () => {
    setTried(true);
    if (asking === 'return' && version && day !== undefined && dayFault === undefined) {
      void session.act((desk) => returning(desk, caseOf(line), version, { ...signed(), deadline: day }));
    } else if (asking === 'excuse' && reason.trim() !== '') {
      void session.act((desk) => excusing(desk, entry.code, signed(), reason.trim()));
    } else return;
    setAsking(undefined);
  };
  const accept = (which: Version) => {
    accepted.current = performance.now();
    void session.act((desk) => accepting(desk, caseOf(line), which, signed()));
  };

  return (
    <Panel
      name={words.agencyPanel(entry.name)}
      over={`${LEVEL_WORDS[entry.level]} · ${entry.code}`}
      title={entry.name}
      close={words.close}
      onClose={onClose}
    >
      <div className={styles.section}>
        <p className={styles.quiet}>
          {statusWords(line)}
          {line.overdue !== undefined && `, ${words.lateBy(line.overdue)}`}
          {line.deadline !== undefined && `, ${words.againBy(printDate(line.deadline))}`}
        </p>
        <div className={styles.actions}>
          {version && toReview && (
            <Button appearance="primary" onClick={() => accept(version)}>
              {errors + blanks > 0 ? words.acceptAnyway(errors, blanks) : words.accept}
            </Button>
          )}
          {version && status !== 'returned' && <Button onClick={() => ask('return')}>{words.giveBack}</Button>}
          {status === 'accepted' && (
            <Button onClick={() => void session.act((desk) => reopening(desk, entry.code, signed()))}>{words.reopen}</Button>
          )}
          {status === 'excused' ? (
            <Button onClick={() => void session.act((desk) => requiring(desk, entry.code, signed()))}>{words.require}</Button>
          ) : (
            !version && status !== 'several-versions' && <Button onClick={() => ask('excuse')}>{words.excuse}</Button>
          )}
        </div>
      </div>
      {notes.length > 0 && (
        <ul className={styles.list}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {status === 'several-versions' && (
        <VersionChoice
          versions={others}
          onChoose={(chosen) => void session.act((desk) => choosing(desk, caseOf(line), chosen, signed()))}
        />
      )}
      {line.hasChanged && version && (
        <VersionChoice versions={[version, ...others]} current={version} onChoose={(chosen) => accept(chosen)} />
      )}
      {slip && <p className={styles.quiet}>{words.slipOutcome(slip.settled.length, slip.open.length, slip.unasked.length)}</p>}
      {version && (
        <section className={styles.section} aria-label={words.itsFiles}>
          <h3 className={styles.subtitle}>{words.itsFiles}</h3>
          <p className={styles.quiet}>
            {[version.file, version.submission.report.number, sealWord(version, words)].filter((each) => each !== '').join(' · ')}
            {returns > 0 && ` · ${words.returnedTimes(returns)}`}
          </p>
        </section>
      )}
      {version && (
        <section className={styles.section} aria-label={words.itsFindings}>
          <h3 className={styles.subtitle}>
            {words.itsFindings} {found.length > 0 && `(${String(found.length)})`}
          </h3>
          {found.length === 0 ? (
            <p className={styles.quiet}>{words.noFindings}</p>
          ) : (
            <ul className={styles.list}>
              {found.slice(0, MOST_FINDINGS).map((each) => {
                const [first] = each.rows;
                const counted = tallyClass(each);
                return (
                  <li key={each.key}>
                    {counted && `${TALLY_WORDS[counted]}. `}
                    {first !== undefined && `${placeName(version.submission.template, first)}: `}
                    {each.message}
                  </li>
                );
              })}
              {found.length > MOST_FINDINGS && <li className={styles.quiet}>{words.moreFindings(found.length - MOST_FINDINGS)}</li>}
            </ul>
          )}
        </section>
      )}
      {asking === 'return' && (
        <AskDialog
          title={words.giveBackTitle(entry.name)}
          accept={words.giveBackAccept}
          cancel={words.cancel}
          onAccept={answer}
          onCancel={() => setAsking(undefined)}
        >
          <p className={styles.quiet}>{words.giveBackText}</p>
          <Field label={words.deadline} {...(isTried && dayFault !== undefined && { validationMessage: dayFault })}>
            <Input value={deadline} maxLength={20} onChange={(_, { value }) => setDeadline(value)} />
          </Field>
        </AskDialog>
      )}
      {asking === 'excuse' && (
        <AskDialog
          title={words.excuseTitle(entry.name)}
          accept={words.excuseAccept}
          cancel={words.cancel}
          onAccept={answer}
          onCancel={() => setAsking(undefined)}
        >
          <Field label={words.reason} required {...(isTried && reason.trim() === '' && { validationMessage: words.reasonNeeded })}>
            <Textarea value={reason} maxLength={1000} onChange={(_, { value }) => setReason(value)} />
          </Field>
        </AskDialog>
      )}
    </Panel>
  );
}
