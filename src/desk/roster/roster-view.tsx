import { Button, Field, Input, MessageBar, MessageBarBody, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { LEVEL_WORDS } from '../../forms';
import { writeRosterCsv, rosterOn, type RosterEntry } from '../../province';
import { printDate } from '../../submission';
import { downloadFile } from '../../taskpane';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import { useOpenings } from '../use-openings';
import { useRowKeys } from '../use-row-keys';
import type { Draft } from '../work';
import { AgencyForm } from './agency-form';
import { OwnersTable } from './owners-table';
import { confirmed, replaceEntry, withoutEntry, withRoster } from './roster-edits';

const useStyles = makeStyles({
  who: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: tokens.spacingHorizontalL },
  padded: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}` },
});

/** Who must report, and who is in charge of which row. */
export function RosterView() {
  const styles = useDeskStyles();
  const own = useStyles();
  const { words, session, picture, state, go, say, memory } = usePicture();
  const { draft, isProposed, trouble, board } = picture;
  const { entries } = draft;
  const [editing, setEditing] = useState<string | undefined>();
  const { openRoster } = useOpenings();
  const { tabIndexOf, keys } = useRowKeys(entries.map(({ code }) => code));
  const { desk } = state.work;
  const edit = (next: Draft) => void session.change((work) => withRoster(work, next));
  const entry = entries.find(({ code }) => code === editing);
  const isAdding = editing === '';

  const confirm = () => void session.change((work) => confirmed(work, draft)).then(() => go('board'));
  const save = () => {
    downloadFile({
      name: `DanhSachDonVi_${desk.period}.csv`,
      type: 'text/csv',
      bytes: new TextEncoder().encode(writeRosterCsv(rosterOn({ ...desk, ...draft }))),
    });
    say(words.downloading(`DanhSachDonVi_${desk.period}.csv`));
  };

  return (
    <div className={styles.stack}>
      <div className={own.who}>
        <HeadField
          key={desk.agency.name}
          label={words.province}
          hint={words.provinceHint}
          value={desk.agency.name}
          onDone={(name) => void session.act((each) => ({ ...each, agency: { ...each.agency, name } }))}
        />
        <HeadField label={words.person} value={memory.read('desk-person') ?? ''} onDone={(name) => memory.write('desk-person', name)} />
      </div>
      {trouble !== undefined ? (
        <MessageBar intent="error">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      ) : (
        isProposed &&
        !state.work.draft && (
          <MessageBar intent="warning">
            <MessageBarBody>{words.rosterProposed}</MessageBarBody>
          </MessageBar>
        )
      )}
      <div className={mergeClasses(styles.split, editing !== undefined && styles.withPanel)}>
        <section className={styles.surface} aria-label={words.rosterTitle}>
          <div className={styles.head}>
            <h2 className={styles.title}>{words.rosterTitle}</h2>
            <p className={styles.quiet}>{isProposed ? words.agencies(entries.length) : words.rosterConfirmed(entries.length)}</p>
            <span className={styles.space} />
            <Button onClick={() => setEditing('')}>{words.addAgency}</Button>
            <Button onClick={openRoster}>{words.openRosterShort}</Button>
            <Button disabled={trouble !== undefined || entries.length === 0} onClick={save}>
              {words.saveRoster}
            </Button>
            {isProposed && (
              <Button appearance="primary" disabled={trouble !== undefined || entries.length === 0} onClick={confirm}>
                {words.next.confirm}
              </Button>
            )}
          </div>
          {entries.length === 0 ? (
            <p className={styles.empty}>{words.rosterEmpty}</p>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{words.code}</th>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.level}</th>
                    <th scope="col">{words.parent}</th>
                    <th scope="col">{words.from}</th>
                    <th scope="col">{words.until}</th>
                    <th scope="col" className={styles.number}>
                      {words.communes}
                    </th>
                  </tr>
                </thead>
                <tbody {...keys}>
                  {entries.map((each) => (
                    <tr key={each.code} className={each.code === editing ? styles.chosen : undefined}>
                      <td>{each.code}</td>
                      <td>
                        <button
                          type="button"
                          data-row={each.code}
                          tabIndex={tabIndexOf(each.code)}
                          className={styles.rowButton}
                          onClick={() => setEditing(each.code)}
                        >
                          {each.name}
                        </button>
                      </td>
                      <td>{LEVEL_WORDS[each.level]}</td>
                      <td>{each.parent}</td>
                      <td>{printDate(each.from)}</td>
                      <td>{printDate(each.until)}</td>
                      <td className={styles.number}>{each.communes}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        {(entry !== undefined || isAdding) && (
          <AgencyForm
            key={editing}
            entry={entry ?? NEW}
            others={entries.filter(({ code }) => code !== editing)}
            onClose={() => setEditing(undefined)}
            onApply={(next) => {
              edit(replaceEntry(draft, isAdding ? undefined : editing, next));
              setEditing(undefined);
            }}
            {...(!isAdding && {
              onRemove: () => {
                edit(withoutEntry(draft, editing ?? ''));
                setEditing(undefined);
              },
            })}
          />
        )}
      </div>
      <OwnersTable draft={draft} template={board.template} onChange={edit} />
    </div>
  );
}

const NEW: RosterEntry = { code: '', name: '', level: 'department', parent: '', from: '', until: '' };

interface HeadFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onDone: (value: string) => void;
}

/** A name that counts when somebody has finished typing it. */
function HeadField({ label, hint, value, onDone }: HeadFieldProps) {
  const [typed, setTyped] = useState(value);
  return (
    <Field label={label}>
      <Input
        value={typed}
        maxLength={300}
        {...(hint !== undefined && { placeholder: hint })}
        onChange={(_, { value: text }) => setTyped(text)}
        onBlur={() => {
          if (typed.trim() !== value) onDone(typed.trim());
        }}
      />
    </Field>
  );
}
