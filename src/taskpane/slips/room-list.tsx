import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RoomAnswer } from '../../slips';
import { printDate } from '../../submission';
import { SeverityMark } from '../marks/severity-mark';
import { useWorking } from '../pane-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  room: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // The words beside their two buttons where there is room for it, else over them.
  asked: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center', flexGrow: 1, minWidth: 0 },
  words: { flexGrow: 1, flexBasis: '190px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  files: { display: 'flex', gap: tokens.spacingHorizontalS, flexShrink: 0 },
  file: { minWidth: 0 },
  done: { flexShrink: 0, marginTop: '3px', fill: 'none', stroke: tokens.colorPaletteGreenForeground1, strokeWidth: '2px' },
});

interface RoomListProps {
  readonly answers: readonly RoomAnswer[];
  /** ISO; empty where nobody said. */
  readonly due: string;
  readonly makeWorkbook: (room: string) => void;
  readonly makeDocument: (room: string) => void;
}

/** Who is asked, who has answered and who hasn't, and the files by which each is asked. */
export function RoomList({ answers, due, makeWorkbook, makeDocument }: RoomListProps) {
  const styles = useStyles();
  const { words, services } = useWorking();
  const isOver = due !== '' && due < services.today();
  return (
    <ul className={styles.list}>
      {answers.map(({ room, rows, given, date }) => {
        const isDone = given.length === rows.length;
        const stand = given.length === 0 ? words.notAnswered : words.answered(given.length, rows.length, printDate(date));
        return (
          <li key={room} className={styles.room}>
            {isDone ? <DoneMark /> : <SeverityMark severity="info" blank />}
            <div className={styles.asked}>
              <div className={styles.words}>
                <p className={styles.name}>{room}</p>
                <p className={styles.text}>
                  {words.roomAsked(rows.length)} · {stand}
                  {!isDone && isOver && `, ${words.overdue}`}
                </p>
              </div>
              <div className={styles.files}>
                <Button
                  size="small"
                  className={styles.file}
                  aria-label={words.slipFor(room)}
                  onClick={() => {
                    makeWorkbook(room);
                  }}
                >
                  {words.slipXlsx}
                </Button>
                <Button
                  size="small"
                  className={styles.file}
                  aria-label={words.printedFor(room)}
                  onClick={() => {
                    makeDocument(room);
                  }}
                >
                  {words.slipDocx}
                </Button>
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Beside the empty square of who hasn't answered; the words beside it say the same. */
function DoneMark() {
  const styles = useStyles();
  return (
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" className={styles.done}>
      <path d="M1.5 6.5 L4.5 9.5 L10.5 2.5" />
    </svg>
  );
}
