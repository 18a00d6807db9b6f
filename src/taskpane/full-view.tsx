import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', minHeight: 0, flexGrow: 1 },
  body: {
    overflowY: 'auto',
    flexGrow: 1,
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalL,
  },
  header: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // Focused by the program, so that it is read out; nobody can act on it.
    ':focus': { outlineStyle: 'none' },
  },
  foot: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: tokens.spacingVerticalS,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, '& > :first-child': { flexGrow: 1 } },
});

interface FullViewProps {
  readonly title: string;
  /** Sentences that belong to the title. */
  readonly lead?: ReactNode;
  /** What stands over the buttons. */
  readonly note?: ReactNode;
  /** The next step first, which takes the room there is. */
  readonly actions: ReactNode;
  readonly isBusy?: boolean;
  /** Nothing in it takes the keyboard, so it has to be scrolled itself. */
  readonly isText?: boolean;
  /** Another part takes the keyboard when the view comes. */
  readonly leadsElsewhere?: boolean;
  readonly children?: ReactNode;
}

/** What takes the place of the tabs for one thing to do: its title has the keyboard when it comes, what is long scrolls, and the buttons stay in sight. */
export function FullView({ title, lead, note, actions, isBusy = false, isText = false, leadsElsewhere = false, children }: FullViewProps) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!leadsElsewhere) heading.current?.focus();
  }, [leadsElsewhere]);
  return (
    <section className={styles.view} aria-labelledby={id} aria-busy={isBusy}>
      <div className={styles.body} {...(isText && { role: 'group', 'aria-labelledby': id, tabIndex: 0 })}>
        <header className={styles.header}>
          <h1 id={id} ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead}
        </header>
        {children}
      </div>
      <div className={styles.foot}>
        {note}
        <div className={styles.actions}>{actions}</div>
      </div>
    </section>
  );
}
