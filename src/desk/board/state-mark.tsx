import { makeStyles, tokens } from '@fluentui/react-components';
import type { BoardStatus } from '../../province';

const useStyles = makeStyles({
  mark: { flexShrink: 0 },
  open: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  bad: { fill: tokens.colorPaletteRedForeground1 },
  waiting: { fill: tokens.colorPaletteMarigoldForeground2 },
  fresh: { fill: tokens.colorBrandForeground1 },
  done: { fill: tokens.colorPaletteGreenForeground1 },
  tick: { fill: 'none', stroke: tokens.colorNeutralBackground1, strokeWidth: '1.5px' },
});

const LOOK: Readonly<Record<BoardStatus, 'open' | 'bad' | 'waiting' | 'fresh' | 'done'>> = {
  'not-sent': 'open',
  unreadable: 'bad',
  'wrong-period': 'bad',
  'wrong-template': 'bad',
  'several-versions': 'bad',
  received: 'fresh',
  returned: 'waiting',
  resent: 'fresh',
  accepted: 'done',
  excused: 'done',
};

/** Where an agency stands, by shape as well as by colour: ○ nothing there, ◆ something wrong, ▲ sent back, ● to be looked at, ✓ done. */
export function StateMark({ status }: { status: BoardStatus }) {
  const styles = useStyles();
  const look = LOOK[status];
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles.mark}>
      {look === 'open' && <circle cx="6" cy="6" r="4.5" className={styles.open} />}
      {look === 'bad' && <path d="M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z" className={styles.bad} />}
      {look === 'waiting' && <path d="M6 1 L11.5 11 H0.5 Z" className={styles.waiting} />}
      {look === 'fresh' && <circle cx="6" cy="6" r="5" className={styles.fresh} />}
      {look === 'done' && (
        <>
          <circle cx="6" cy="6" r="5.5" className={styles.done} />
          <path d="M3.2 6.2 L5.2 8.2 L8.8 4.2" className={styles.tick} />
        </>
      )}
    </svg>
  );
}
