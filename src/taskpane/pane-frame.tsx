import { AriaLiveAnnouncer, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from './use-theme';

const useStyles = makeStyles({ provider: { height: '100%', backgroundColor: tokens.colorNeutralBackground1 } });

interface PaneFrameProps {
  /** Whether the program around it is dark; where it doesn't say, the system is followed. */
  readonly isDark: (() => boolean | undefined) | undefined;
  readonly children: ReactNode;
}

/** Around all that a pane shows: its colours, and a voice for what comes in bars, which nobody would hear without it. */
export function PaneFrame({ isDark, children }: PaneFrameProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(isDark)} className={styles.provider}>
      <AriaLiveAnnouncer>{children}</AriaLiveAnnouncer>
    </FluentProvider>
  );
}
