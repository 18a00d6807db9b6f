import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: { stroke: tokens.colorNeutralStroke1 },
  filled: { stroke: tokens.colorBrandStroke1 },
  notApplicable: { stroke: tokens.colorNeutralStrokeAccessible },
  error: { fill: tokens.colorPaletteRedBackground3 },
  complete: { stroke: tokens.colorPaletteGreenBorderActive },
  text: { fill: tokens.colorNeutralForeground2, fontSize: '9px', fontFamily: tokens.fontFamilyBase, fontVariantNumeric: 'tabular-nums' },
});

const RADIUS = 11;
const LENGTH = 2 * Math.PI * RADIUS;

/** How far a form is, as a ring: filled, then not applicable, the gap is missing; a tick when nothing is, a dot for errors. */
export function Ring(props: { number: string; filled: number; notApplicable: number; total: number; errors: number }) {
  const { number, filled, notApplicable, total, errors } = props;
  const styles = useStyles();
  const done = filled + notApplicable === total;
  const part = (count: number) => `${String((count / Math.max(total, 1)) * LENGTH)} ${String(LENGTH)}`;
  return (
    <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
      <circle cx="14" cy="14" r={RADIUS} fill="none" strokeWidth="3" className={styles.track} />
      <g transform="rotate(-90 14 14)" fill="none" strokeWidth="3">
        <circle
          cx="14"
          cy="14"
          r={RADIUS}
          strokeDasharray={part(filled + notApplicable)}
          className={done ? styles.complete : styles.notApplicable}
        />
        <circle cx="14" cy="14" r={RADIUS} strokeDasharray={part(filled)} className={done ? styles.complete : styles.filled} />
      </g>
      <text x="14" y="17.2" textAnchor="middle" className={styles.text}>
        {number}
      </text>
      {errors > 0 && <circle cx="24" cy="4.5" r="3.5" className={styles.error} />}
    </svg>
  );
}
