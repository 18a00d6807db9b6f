import { makeStyles, SearchBox, shorthands, Select, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { codeOf, type FormId } from '../../forms';
import { findingsOfForm, tallyClass, TALLY_CLASSES, type Finding } from '../../rules';
import { useWorking } from '../pane-context';
import { FindingList } from './finding-list';
import { MendTogether } from './mend-together';
import { mendedTogether } from './together';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalM },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  search: { flexGrow: 1, minWidth: '120px' },
  // On and off are told apart by tick and rim, not by a shade of grey alone.
  on: { minWidth: 0, ...shorthands.borderColor(tokens.colorNeutralStrokeAccessible) },
  off: { minWidth: 0, color: tokens.colorNeutralForeground2, ...shorthands.borderStyle('dashed') },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const FILTERS = [...TALLY_CLASSES, 'undecided'] as const;
type Filter = (typeof FILTERS)[number];

function filterOf(finding: Finding): Filter {
  return tallyClass(finding) ?? 'undecided';
}

function Tick() {
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" fill="none" stroke="currentColor" strokeWidth="1.75" aria-hidden="true">
      <path d="M2 6.5 L4.8 9.2 L10 3.2" />
    </svg>
  );
}

/** Everything that was found, by what it is about and by cause. */
export function CheckTab({ current }: { readonly current?: string | undefined }) {
  const styles = useStyles();
  const { state, words } = useWorking();
  const [shown, setShown] = useState<ReadonlySet<Filter>>(new Set(['errors', 'blanks', 'warnings', 'hints']));
  const [form, setForm] = useState<FormId | ''>('');
  const [text, setText] = useState('');
  const { findings } = state;
  const { template } = state.reading.submission;
  const wanted = text.trim().toLocaleLowerCase('vi-VN');
  const chosen = findings.filter(
    (finding) =>
      shown.has(filterOf(finding)) &&
      (form === '' || findingsOfForm([finding], form).length > 0) &&
      (wanted === '' || finding.message.toLocaleLowerCase('vi-VN').includes(wanted) || finding.rows.some((row) => codeOf(row) === wanted)),
  );
  const together = mendedTogether(chosen, words.mendAll);
  return (
    <div className={styles.tab}>
      {words.findingsAreVietnamese !== '' && <p className={styles.quiet}>{words.findingsAreVietnamese}</p>}
      {findings.length > 0 && (
        <>
          <div className={styles.filters} role="group" aria-label={words.filter}>
            {FILTERS.map((filter) => {
              const count = findings.filter((finding) => filterOf(finding) === filter).length;
              // What there is none of is no choice.
              if (count === 0) return null;
              const isOn = shown.has(filter);
              return (
                <ToggleButton
                  key={filter}
                  size="small"
                  shape="circular"
                  className={isOn ? styles.on : styles.off}
                  checked={isOn}
                  icon={isOn ? <Tick /> : null}
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
          <div className={styles.filters}>
            <Select
              size="small"
              aria-label={words.filterForm}
              value={form}
              onChange={(_, { value }) => {
                setForm(template.forms.find(({ id }) => id === value)?.id ?? '');
              }}
            >
              <option value="">{words.allForms}</option>
              {template.forms.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
            <SearchBox
              size="small"
              className={styles.search}
              aria-label={words.filterText}
              placeholder={words.filterText}
              value={text}
              onChange={(_, { value }) => {
                setText(value);
              }}
            />
          </div>
        </>
      )}
      {together.map((each) => (
        <MendTogether key={each.topic} together={each} />
      ))}
      <FindingList findings={chosen} current={current} />
      {chosen.length === 0 && <p className={styles.quiet}>{findings.length === 0 ? words.allWell : words.nothingFound}</p>}
    </div>
  );
}
