import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { placeName } from '../../forms';
import { usePane } from '../pane-context';
import type { Proposal } from '../session/session-state';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  list: { overflowY: 'auto', flexGrow: 1, padding: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  grow: { flexGrow: 1 },
});

/** What an action would change, before it changes it. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const styles = useStyles();
  const { connection, words, state } = usePane();
  const shown = (text: string) => (text === '' ? <span className={styles.quiet}>{words.blank}</span> : text);
  return (
    <section className={styles.view} aria-labelledby="proposal-title">
      <div className={styles.list}>
        <h1 id="proposal-title" className={styles.title}>
          {words.proposalTitle}
        </h1>
        {state.phase === 'working' && <p className={styles.text}>{words.proposalText}</p>}
        {proposal.isAnew && <p role="alert">{words.proposalAnew}</p>}
        {proposal.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <table className={styles.table}>
          <tbody>
            {proposal.changes.map(({ id, before, after, byFormula }) => (
              <tr key={id}>
                <th scope="row" className={styles.cell}>
                  {placeName(proposal.submission.template, id)}
                </th>
                <td className={styles.cell}>{shown(before)}</td>
                <td className={styles.cell}>
                  → {shown(after)} {byFormula && <span className={styles.quiet}>({words.byFormula})</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          className={styles.grow}
          onClick={() => {
            connection.attempt(async () => (await connection.open()).acceptProposal());
          }}
        >
          {words.accept}
        </Button>
        <Button
          onClick={() => {
            connection.dismissProposal();
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
