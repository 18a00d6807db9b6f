import { makeStyles, tokens } from '@fluentui/react-components';
import type { Finding } from '../../rules';
import { useWorking } from '../pane-context';
import { CauseCard } from './cause-card';
import { causeGroups, tiers } from './causes';

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly onGo?: () => void;
  /** The key of the finding that the keyboard has led to. */
  readonly current?: string | undefined;
}

/** Findings as cards under their titles, errors of all forms first, the same wherever findings are listed. `onGo` is told when the person goes to a cell. */
export function FindingList({ findings, onGo, current }: FindingListProps) {
  const styles = useStyles();
  const { state, words } = useWorking();
  const titles = { workbook: words.workbookNotes, information: words.informationNotes };
  return tiers(findings).map((tier) =>
    causeGroups(tier.findings, state.reading.submission.template, titles).map(({ key, title, causes }) => (
      <section key={`${tier.key} ${key}`} className={styles.group} aria-label={`${title}: ${words.tiers[tier.key]}`}>
        <h2 className={styles.title}>{title}</h2>
        {causes.map((cause) => (
          <CauseCard
            key={cause.key}
            cause={cause}
            onGo={onGo}
            isCurrent={current !== undefined && cause.findings.some(({ key: own }) => own === current)}
          />
        ))}
      </section>
    )),
  );
}
