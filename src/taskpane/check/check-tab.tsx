import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { tallyClass, TALLY_CLASSES, type Finding } from '../../rules';
import { useWorking } from '../pane-context';
import { FindingList } from './finding-list';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalM },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const FILTERS = [...TALLY_CLASSES, 'undecided'] as const;
type Filter = (typeof FILTERS)[number];

function filterOf(finding: Finding): Filter {
  return tallyClass(finding) ?? 'undecided';
}

/** Everything that was found, by what it is about and by cause. */
export function CheckTab() {
  const styles = useStyles();
  const { state, words } = useWorking();
  const [shown, setShown] = useState<ReadonlySet<Filter>>(new Set(['errors', 'blanks', 'warnings', 'hints']));
  const { findings } = state;
  const chosen = findings.filter((finding) => shown.has(filterOf(finding)));
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
      <FindingList findings={chosen} />
      {chosen.length === 0 && <p className={styles.quiet}>{findings.length === 0 ? words.allWell : words.nothingFound}</p>}
    </div>
  );
}
