import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { placeName } from '../../forms';
import { FullView } from '../full-view';
import { usePane } from '../pane-context';
import type { Proposal } from '../session/session-state';

const useStyles = makeStyles({
  text: { margin: 0 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  cell: {
    textAlign: 'left',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What an action would change, before it changes it. */
export function ProposalView({ proposal }: { proposal: Proposal }) {
  const styles = useStyles();
  const { connection, words, state } = usePane();
  const shown = (text: string) => (text === '' ? <span className={styles.quiet}>{words.blank}</span> : text);
  return (
    <FullView
      title={words.proposalTitle}
      lead={state.phase === 'working' && <p className={styles.lead}>{words.proposalText}</p>}
      actions={
        <>
          <Button
            appearance="primary"
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
        </>
      }
      isText
    >
      {proposal.isAnew && (
        <p role="alert" className={styles.text}>
          {words.proposalAnew}
        </p>
      )}
      {proposal.notes.map((note) => (
        <p key={note} className={styles.text}>
          {note}
        </p>
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
    </FullView>
  );
}
