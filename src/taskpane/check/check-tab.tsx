import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../rules';
import type { ReadingNote } from '../../sheets';
import { SeverityMark } from '../marks/severity-mark';
import { useWorking } from '../pane-context';
import { CauseCard } from './cause-card';
import { causesByForm } from './causes';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalM },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { display: 'flex', gap: tokens.spacingHorizontalS },
  noteBody: { display: 'grid', gap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

const FILTERS = ['gaps', 'errors', 'warnings', 'hints', 'undecided', 'justified'] as const;
type Filter = (typeof FILTERS)[number];

function filterOf({ status, severity, rule }: Finding): Filter {
  if (status === 'unverifiable') return 'undecided';
  if (status === 'justified') return 'justified';
  if (rule.topic === 'missing') return 'gaps';
  return severity === 'error' ? 'errors' : severity === 'warning' ? 'warnings' : 'hints';
}

/** Everything the rules and the reading of the workbook found, by form and by cause. */
export function CheckTab() {
  const styles = useStyles();
  const { state, words } = useWorking();
  const [shown, setShown] = useState<ReadonlySet<Filter>>(new Set(['gaps', 'errors', 'warnings', 'hints']));
  const { reading, validation } = state;
  const { findings } = validation;
  const groups = causesByForm(
    findings.filter((finding) => shown.has(filterOf(finding))),
    reading.submission.template,
  );
  const { notes } = reading;
  return (
    <div className={styles.tab}>
      <div className={styles.filters} role="group" aria-label={words.filter}>
        {FILTERS.map((filter) => {
          const count = findings.filter((finding) => filterOf(finding) === filter).length;
          return (
            <ToggleButton
              key={filter}
              size="small"
              shape="circular"
              checked={shown.has(filter)}
              disabled={count === 0}
              onClick={() => {
                const next = new Set(shown);
                if (!next.delete(filter)) next.add(filter);
                setShown(next);
              }}
            >
              {words[filter]} {count}
            </ToggleButton>
          );
        })}
      </div>
      {notes.length > 0 && (
        <section className={styles.group} aria-label={words.workbookNotes}>
          <h2 className={styles.title}>{words.workbookNotes}</h2>
          {notes.map((note) => (
            <NoteLine key={`${note.kind}:${note.sheet}:${note.cell ?? note.id ?? ''}`} note={note} />
          ))}
        </section>
      )}
      {groups.map(({ form, name, causes }) => (
        <section key={form} className={styles.group} aria-label={name}>
          <h2 className={styles.title}>{name}</h2>
          {causes.map((cause) => (
            <CauseCard key={cause.key} cause={cause} />
          ))}
        </section>
      ))}
      {groups.length === 0 && notes.length === 0 && (
        <p className={styles.quiet}>{findings.length === 0 ? words.allWell : words.nothingFound}</p>
      )}
    </div>
  );
}

function NoteLine({ note }: { note: ReadingNote }) {
  const styles = useStyles();
  const { words, session } = useWorking();
  const { repair, id, kind } = note;
  return (
    <div className={styles.note}>
      <SeverityMark severity={note.severity} />
      <div className={styles.noteBody}>
        <span>{note.message}</span>
        <div className={styles.actions}>
          {(note.cell !== undefined || id) && (
            <Button size="small" onClick={() => void session.goToNote(note)}>
              {words.goTo}
            </Button>
          )}
          {repair && (
            <Button size="small" onClick={() => void session.repair(repair)}>
              {repair.words}
            </Button>
          )}
          {id && kind.endsWith('-formula') && kind !== 'uncomputed-formula' && (
            <Button size="small" onClick={() => void session.restoreFormulas([id])}>
              {words.restoreFormula}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
