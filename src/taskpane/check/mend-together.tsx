import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useWorking } from '../pane-context';
import type { Together } from './together';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** All certain repairs of one kind at once: first the list of what would be done, then the word. */
export function MendTogether({ together: { findings, repair } }: { readonly together: Together }) {
  const styles = useStyles();
  const { words, session, state } = useWorking();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const [first = '', ...others] = new Set(findings.flatMap((finding) => finding.repair?.words ?? []));
  // What is done everywhere is said once.
  const label = others.length === 0 ? `${repair.words}: ${first.slice(0, 1).toLocaleLowerCase('vi-VN')}${first.slice(1)}` : repair.words;
  const { forms } = state.reading.submission.template;
  const form = (row: string) => forms.find((each) => row.startsWith(`${each.id}/`))?.name ?? '';
  return (
    <div className={styles.group}>
      <Button
        size="small"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        {label}…
      </Button>
      {isShown && (
        <div id={id} className={styles.group}>
          <ul className={styles.list}>
            {findings.map(({ key, rows: [row = ''], message }) => (
              <li key={key}>{row === '' ? message : `${form(row)}: ${message}`}</li>
            ))}
          </ul>
          <div className={styles.actions}>
            <Button
              size="small"
              appearance="primary"
              disabled={state.work !== undefined}
              onClick={() => {
                setShown(false);
                void session.repair(repair);
              }}
            >
              {repair.words}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setShown(false);
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
