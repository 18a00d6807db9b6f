import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { placeName, plainText, type Indicator, type Template } from '../../forms';
import { useDesk } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import type { Draft } from '../work';
import { withOwner } from './roster-edits';

interface OwnersTableProps {
  readonly draft: Draft;
  readonly template: Template;
  readonly onChange: (draft: Draft) => void;
}

/** Rows that somebody may be in charge of: those that take nobody else's figure, and those of one list that many repeat. */
const MAY_BE_OWNED: ReadonlySet<Indicator['consolidation']> = new Set(['catalogue', 'reach', 'asked']);

/** Which agency says a row for the whole province. */
export function OwnersTable({ draft, template, onChange }: OwnersTableProps) {
  const styles = useDeskStyles();
  const { words } = useDesk();
  const [showsAll, setShowsAll] = useState(false);
  const isOwned = ({ id }: Indicator) => draft.owners.some((each) => each.id === id);
  const needed = template.indicators.filter((each) => each.consolidation === 'owner' || isOwned(each));
  const others = template.indicators.filter((each) => MAY_BE_OWNED.has(each.consolidation) && !isOwned(each));
  const rows = showsAll ? template.indicators.filter((each) => needed.includes(each) || others.includes(each)) : needed;
  return (
    <section className={styles.surface} aria-label={words.ownersTitle}>
      <div className={styles.head}>
        <h2 className={styles.title}>{words.ownersTitle}</h2>
        <p className={styles.quiet}>{words.ownersText}</p>
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.ownersTitle}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label }) => {
              const codes = draft.owners.flatMap((each) => (each.id === id ? [each.code] : []));
              const place = placeName(template, id);
              return (
                <tr key={id}>
                  <td>
                    {place}: {plainText(label)}
                  </td>
                  <td>
                    <Select
                      size="small"
                      aria-label={words.ownerOf(place)}
                      value={codes.length > 1 ? codes.join(' ') : (codes[0] ?? '')}
                      onChange={(_, { value }) => {
                        if (!value.includes(' ')) onChange(withOwner(draft, id, value));
                      }}
                    >
                      <option value="">{words.noOwner}</option>
                      {codes.length > 1 && <option value={codes.join(' ')}>{codes.join(', ')}</option>}
                      {draft.entries.map(({ code, name }) => (
                        <option key={code} value={code}>
                          {name}
                        </option>
                      ))}
                    </Select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {others.length > 0 && !showsAll && (
        <div className={styles.head}>
          <Button appearance="subtle" onClick={() => setShowsAll(true)}>
            {words.ownersMore} ({others.length})
          </Button>
        </div>
      )}
    </section>
  );
}
