import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../forms';

const useStyles = makeStyles({
  mark: { flexShrink: 0, marginTop: '3px' },
  error: { fill: tokens.colorPaletteRedForeground1 },
  warning: { fill: tokens.colorPaletteMarigoldForeground2 },
  info: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.5px' },
});

/** Told apart by shape as well as by colour: ● error, ▲ warning, ○ hint, □ what is only not filled in yet. */
export function SeverityMark({ severity, blank = false }: { severity: Severity; blank?: boolean }) {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles.mark}>
      {blank && <rect x="1.5" y="1.5" width="9" height="9" rx="1.5" className={styles.info} />}
      {severity === 'error' && !blank && <circle cx="6" cy="6" r="5" className={styles.error} />}
      {severity === 'warning' && <path d="M6 1 L11.5 11 H0.5 Z" className={styles.warning} />}
      {severity === 'info' && <circle cx="6" cy="6" r="4.5" className={styles.info} />}
    </svg>
  );
}
