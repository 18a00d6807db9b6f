import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { codeOf, type IndicatorId } from '../../forms';
import { basisOf, type Finding } from '../../rules';
import type { Submission } from '../../submission';
import type { Words } from '../language/words';

/** More demands than this say the same of many rows. */
const MOST_DEMANDS = 3;
const MOST_ROWS = 8;

const useStyles = makeStyles({
  basis: {
    // In the row of buttons it takes a line of its own.
    flexBasis: '100%',
    minWidth: 0,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  rows: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface BasisProps {
  /** Of one cause. */
  readonly findings: readonly Finding[];
  readonly submission: Submission;
  readonly words: Words;
  /** Shows a row's cell; absent where there is no spreadsheet. */
  readonly goTo?: ((id: IndicatorId) => void) | undefined;
}

/** On request, beside the other buttons: where what is demanded comes from. */
export function Basis({ findings, submission, words, goTo }: BasisProps) {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);
  const id = useId();
  const basis = isShown ? basisOf(findings, submission) : undefined;
  const left = (basis?.rows.length ?? 0) - MOST_ROWS;
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => {
          setShown(!isShown);
        }}
      >
        {words.basis}
      </Button>
      {basis && (
        <div id={id} className={styles.basis}>
          {basis.demands.length <= MOST_DEMANDS &&
            basis.demands.map((demand) => (
              <p key={demand} className={styles.text}>
                {demand}
              </p>
            ))}
          {basis.rows.length > 0 && (
            <ul className={styles.rows}>
              {basis.rows.slice(0, MOST_ROWS).map((row) => (
                <li key={row.id}>
                  {goTo ? (
                    <Link
                      as="button"
                      inline
                      onClick={() => {
                        goTo(row.id);
                      }}
                    >
                      {codeOf(row.id)}
                    </Link>
                  ) : (
                    codeOf(row.id)
                  )}
                  . {row.label}
                  {row.unit !== '' && ` (${row.unit})`}
                </li>
              ))}
            </ul>
          )}
          {left > 0 && <p className={styles.quiet}>{words.otherRows(left)}</p>}
          <p className={styles.quiet}>{[...basis.origins, ...basis.documents.map((document) => `${document}.`)].join(' ')}</p>
        </div>
      )}
    </>
  );
}
