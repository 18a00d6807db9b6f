import { Link, makeStyles, Select, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findPeriod } from '../forms';
import { AskDialog } from './ask-dialog';
import { useDesk } from './desk-context';
import { PARTS, type Part } from './next-step';

const useStyles = makeStyles({
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'sticky',
    top: 0,
    zIndex: 2,
    '@media (max-width: 759px)': { position: 'static' },
  },
  inside: {
    maxWidth: '1440px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} 0`,
    '@media (max-width: 759px)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    minHeight: '40px',
  },
  alone: { paddingBottom: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  space: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, overflowX: 'auto' },
});

interface DeskBarProps {
  readonly part: Part;
  readonly isStarted: boolean;
  readonly switchLanguage: () => void;
}

/** What this is, which period it is about, and the parts of the work. */
export function DeskBar({ part, isStarted, switchLanguage }: DeskBarProps) {
  const styles = useStyles();
  const { state, words, session, go } = useDesk();
  const { agency, period } = state.work.desk;
  return (
    <header className={styles.bar}>
      <div className={styles.inside}>
        <div className={isStarted ? styles.line : `${styles.line} ${styles.alone}`}>
          <h1 className={styles.title}>{isStarted ? agency.name || words.short : words.title}</h1>
          {isStarted && <PeriodChoice period={period} />}
          <span className={styles.space} />
          {isStarted && (
            <Text size={200} className={styles.quiet} role="status">
              {state.isComputing ? words.computing : state.isKept ? words.kept : words.notKept}
            </Text>
          )}
          {isStarted && state.canUndo && (
            <Link as="button" onClick={() => void session.undo()}>
              {words.undo}
            </Link>
          )}
          {isStarted && <NewWork />}
          <Link href="workbench.html">{words.workbench}</Link>
          <Link as="button" onClick={switchLanguage}>
            {words.language}
          </Link>
        </div>
        {isStarted && (
          <TabList
            className={styles.tabs}
            selectedValue={part}
            aria-label={words.partsName}
            onTabSelect={(_, { value }) => {
              const chosen = PARTS.find((each) => each === value);
              if (chosen) go(chosen);
            }}
          >
            {PARTS.map((each) => (
              <Tab key={each} value={each}>
                {words.parts[each]}
              </Tab>
            ))}
          </TabList>
        )}
      </div>
    </header>
  );
}

/** The way to another period: what is here goes, so a person is asked. */
function NewWork() {
  const styles = useStyles();
  const { words, session, go } = useDesk();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Link as="button" onClick={() => setAsking(true)}>
        {words.newWork}
      </Link>
      {isAsking && (
        <AskDialog
          title={words.newWorkTitle}
          accept={words.newWorkAccept}
          isGrave
          cancel={words.cancel}
          onCancel={() => setAsking(false)}
          onAccept={() => {
            setAsking(false);
            go('board');
            void session.begin();
          }}
        >
          <p className={styles.quiet}>{words.newWorkText}</p>
        </AskDialog>
      )}
    </>
  );
}

/** Which period: a choice only where the files are of several. */
function PeriodChoice({ period }: { period: string }) {
  const styles = useStyles();
  const { state, words, session } = useDesk();
  const ids = new Set([period]);
  for (const each of state.received) if (each.kind === 'version') ids.add(each.version.submission.period.id);
  if (ids.size === 1) return <Text className={styles.quiet}>{findPeriod(period)?.name}</Text>;
  return (
    <Select
      aria-label={words.period}
      size="small"
      value={period}
      onChange={(_, { value }) => {
        const chosen = findPeriod(value);
        if (chosen) void session.choosePeriod(chosen.id);
      }}
    >
      {[...ids].map((id) => (
        <option key={id} value={id}>
          {findPeriod(id)?.name ?? id}
        </option>
      ))}
    </Select>
  );
}
