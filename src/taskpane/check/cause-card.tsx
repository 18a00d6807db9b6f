import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { codeOf, type IndicatorId } from '../../forms';
import { isJustifiable, tallyClass, type Finding, type Repair } from '../../rules';
import type { Submission } from '../../submission';
import { RowLinks } from '../marks/row-links';
import { SeverityMark } from '../marks/severity-mark';
import { useWorking } from '../pane-context';
import { findingPlace } from '../session/finding-place';
import { draftKey, draftOf, useDraft } from '../services/use-draft';
import { Basis } from './basis';
import { saysTheSame, type Cause } from './causes';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '&[aria-current="true"]': { backgroundColor: tokens.colorNeutralBackground3 },
  },
  body: { display: 'grid', gap: tokens.spacingVerticalXS, flexGrow: 1, minWidth: 0 },
  line: { margin: 0 },
  row: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  reason: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface CauseCardProps {
  readonly cause: Cause;
  /** Told when the person goes to a cell. */
  readonly onGo?: (() => void) | undefined;
  /** The keyboard has led to it. */
  readonly isCurrent?: boolean;
}

/** The cards in sight, in their order. */
function cards(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main article')];
}

/** Where a card stands now: leads on to the one that stands there when this one is done with, unless the keyboard has gone elsewhere meanwhile. */
function placeOf(card: HTMLElement | null): () => void {
  const index = card ? cards().indexOf(card) : -1;
  return () =>
    requestAnimationFrame(() => {
      const { activeElement, body } = document;
      const isElsewhere = activeElement !== null && activeElement !== body && !card?.contains(activeElement);
      if (index >= 0 && !isElsewhere) (cards()[index] ?? cards().at(-1))?.focus();
    });
}

/** One cause: its sentences, the way to the cell, the repair where one is certain, the justification. */
export function CauseCard({ cause, onGo, isCurrent = false }: CauseCardProps) {
  const styles = useStyles();
  const { words, session, state, services } = useWorking();
  const { submission } = state.reading;
  const [justifying, setJustifying] = useState<Finding | undefined>(() =>
    cause.findings.find((finding) => draftOf(services.memory, reasonKey(finding, submission)) !== ''),
  );
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isCurrent) article.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const [first] = cause.findings;
  if (!first) return null;
  const { repair } = cause;
  const busy = state.work !== undefined;
  /** Mends it, shows the cell, and goes on with the card that takes this one's place. */
  const mend = async (wanted: Repair) => {
    const goOn = placeOf(article.current);
    await session.repair(wanted);
    const [changed] = [...Object.keys(wanted.figures), ...Object.keys(wanted.notes), ...(wanted.formulas ?? [])] as IndicatorId[];
    if (changed !== undefined) await session.goTo(changed, { quietly: true });
    goOn();
  };
  const justify = async (finding: Finding, reason: string) => {
    const goOn = placeOf(article.current);
    await session.justify(finding, reason);
    goOn();
  };
  const open = cause.findings.filter(({ status, rule }) => status === 'fail' && rule && isJustifiable(rule));
  const sameWords = cause.findings.length > 1 && saysTheSame(first);
  return (
    <article ref={article} className={styles.card} tabIndex={-1} aria-current={isCurrent || undefined}>
      <SeverityMark severity={cause.severity} blank={cause.findings.every((finding) => tallyClass(finding) === 'blanks')} />
      <div className={styles.body}>
        {sameWords ? (
          <p className={styles.line}>
            <span className={styles.row}>
              <RowLinks ids={cause.rows} separator=", " />
            </span>
            : {first.message}
          </p>
        ) : (
          cause.findings.map(({ key, source, rows: [row], message, justification }) => (
            <div key={key}>
              <p className={styles.line}>
                {source === 'rule' && row !== undefined && (
                  <>
                    <span className={styles.row}>{words.row(codeOf(row))}</span>:{' '}
                  </>
                )}
                {message}
              </p>
              {justification && <p className={styles.reason}>{`${words.reason}: ${justification.reason}`}</p>}
            </div>
          ))
        )}
        {justifying ? (
          <JustificationForm
            finding={justifying}
            save={(reason) => void justify(justifying, reason)}
            close={() => {
              setJustifying(undefined);
              article.current?.focus();
            }}
          />
        ) : (
          <div className={styles.actions}>
            {findingPlace(state.reading, first) && (
              <Button
                size="small"
                onClick={() => {
                  onGo?.();
                  void session.goToFinding(first);
                }}
              >
                {words.goTo}
              </Button>
            )}
            {repair && first.status === 'fail' && (
              <Button size="small" disabled={busy} onClick={() => void mend(repair)}>
                {repair.words}
              </Button>
            )}
            {open.length > 0 && !sameWords && (
              <Button
                size="small"
                disabled={busy}
                onClick={() => {
                  setJustifying(open[0]);
                }}
              >
                {words.justify}…
              </Button>
            )}
            {first.status === 'justified' && (
              <Button size="small" disabled={busy} onClick={() => void session.justify(first, '')}>
                {words.takeBack}
              </Button>
            )}
            <Basis findings={cause.findings} submission={submission} words={words} goTo={(id) => void session.goTo(id)} />
          </div>
        )}
      </div>
    </article>
  );
}

function reasonKey({ key }: Finding, submission: Submission): string {
  return draftKey(`reason.${key}`, submission);
}

function JustificationForm({ finding, save, close }: { finding: Finding; save: (reason: string) => void; close: () => void }) {
  const styles = useStyles();
  const { words, services, state } = useWorking();
  const [reason, setReason] = useDraft(services.memory, reasonKey(finding, state.reading.submission));
  const end = () => {
    setReason('');
    close();
  };
  const id = useId();
  // The person has just asked to give a reason: the next key belongs in it.
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  return (
    <form
      className={styles.body}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === '') return;
        save(reason);
        end();
      }}
    >
      <Field label={words.reason} hint={words.reasonHint}>
        <Textarea
          value={reason}
          maxLength={2000}
          id={id}
          onChange={(_, { value }) => {
            setReason(value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') end();
          }}
        />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={reason.trim() === ''}>
          {words.save}
        </Button>
        <Button size="small" onClick={end}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
