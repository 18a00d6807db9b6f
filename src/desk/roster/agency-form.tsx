import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { LEVEL_WORDS, LEVELS, type Level } from '../../forms';
import type { RosterEntry } from '../../province';
import { printDate, readDate } from '../../submission';
import { useDesk } from '../desk-context';
import { Panel } from '../panel';
import { useDeskStyles } from '../table-styles';

interface AgencyFormProps {
  readonly entry: RosterEntry;
  readonly others: readonly RosterEntry[];
  readonly onApply: (next: RosterEntry) => void;
  readonly onRemove?: () => void;
  readonly onClose: () => void;
}

/** One agency of the roster. */
export function AgencyForm({ entry, others, onApply, onRemove, onClose }: AgencyFormProps) {
  const styles = useDeskStyles();
  const { words } = useDesk();
  const [typed, setTyped] = useState({
    ...{ code: entry.code, name: entry.name, level: entry.level, parent: entry.parent },
    ...{ from: printDate(entry.from), until: printDate(entry.until), communes: entry.communes === undefined ? '' : String(entry.communes) },
  });
  const [isTried, setTried] = useState(false);
  const put = (change: Partial<typeof typed>) => setTyped({ ...typed, ...change });
  const day = (text: string) => (text.trim() === '' ? '' : readDate(text));
  const [from, until] = [day(typed.from), day(typed.until)];
  const isNumber = /^\d{0,4}$/.test(typed.communes.trim());
  const isTaken = others.some(({ code }) => code === typed.code.trim());
  const wrong = (what: boolean, message: string) => (what && isTried ? { validationMessage: message } : {});

  const apply = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    const [code, name] = [typed.code.trim(), typed.name.trim()];
    if (code === '' || name === '' || isTaken || from === undefined || until === undefined || !isNumber) return;
    const communes = typed.communes.trim();
    onApply({ code, name, level: typed.level, parent: typed.parent, from, until, ...(communes !== '' && { communes: Number(communes) }) });
  };

  return (
    <Panel
      name={onRemove ? words.editAgency : words.addAgency}
      title={onRemove ? entry.name : words.addAgency}
      close={words.close}
      onClose={onClose}
    >
      <form className={styles.stack} onSubmit={apply}>
        <Field
          label={words.code}
          hint={words.codeHint}
          required
          {...wrong(typed.code.trim() === '', words.needed)}
          {...wrong(isTaken, words.codeHint)}
        >
          <Input value={typed.code} maxLength={50} onChange={(_, { value }) => put({ code: value })} />
        </Field>
        <Field label={words.name} required {...wrong(typed.name.trim() === '', words.needed)}>
          <Input value={typed.name} maxLength={300} onChange={(_, { value }) => put({ name: value })} />
        </Field>
        <div className={styles.fields}>
          <Field label={words.level}>
            <Select value={typed.level} onChange={(_, { value }) => put({ level: value as Level })}>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {LEVEL_WORDS[level]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={words.parent}>
            <Select value={typed.parent} onChange={(_, { value }) => put({ parent: value })}>
              <option value="">{words.nobody}</option>
              {others.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <div className={styles.fields}>
          <Field label={words.from} hint={words.dateHint} {...wrong(from === undefined, words.badDate)}>
            <Input value={typed.from} maxLength={20} onChange={(_, { value }) => put({ from: value })} />
          </Field>
          <Field label={words.until} {...wrong(until === undefined, words.badDate)}>
            <Input value={typed.until} maxLength={20} onChange={(_, { value }) => put({ until: value })} />
          </Field>
        </div>
        {typed.level === 'district' && (
          <Field label={words.communes} hint={words.communesHint} {...wrong(!isNumber, words.badNumber)}>
            <Input value={typed.communes} maxLength={4} inputMode="numeric" onChange={(_, { value }) => put({ communes: value })} />
          </Field>
        )}
        <div className={styles.actions}>
          <Button type="submit" appearance="primary">
            {words.applyAgency}
          </Button>
          {onRemove && (
            <Button appearance="subtle" onClick={onRemove}>
              {words.removeAgency}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
