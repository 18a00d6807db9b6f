import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { closing, closingDifferences, linesToAsk } from '../../province';
import { placeName } from '../../forms';
import { printDate } from '../../submission';
import { downloadFile } from '../../taskpane';
import { writeBeside, type DeskFileKind } from '../beside';
import { usePicture } from '../desk-context';
import { keptReceived } from '../kept-received';
import { heldBack, isHeldBack } from '../next-step';
import { useDeskStyles } from '../table-styles';
import { heldBackWords } from './held-back-words';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalL, maxWidth: '880px' },
  body: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`, display: 'grid', gap: tokens.spacingVerticalM },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalL,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: '112px' },
});

/** What goes out: whether the figures are final, and the files. */
export function OutView() {
  const styles = useDeskStyles();
  const own = useStyles();
  const { words, session, state, picture, signed, say, today, attempt } = usePicture();
  const [making, setMaking] = useState<DeskFileKind | undefined>();
  const { desk } = state.work;
  const held = heldBack(picture);
  const isHeld = isHeldBack(held);
  const last = desk.closings.at(-1);
  const changes = closingDifferences(desk, picture.consolidated.submission);
  const { template } = picture.board;
  const returned = new Set(desk.deeds.filter(({ kind }) => kind === 'return').map(({ code }) => code)).size;

  const asked = linesToAsk(picture.board).length;

  const give = (what: DeskFileKind) => {
    setMaking(what);
    attempt(async () => {
      try {
        const file = await writeBeside({ what, work: state.work, received: state.received.map(keptReceived), today: today() });
        downloadFile(file);
        say(words.downloading(file.name));
      } finally {
        setMaking(undefined);
      }
    });
  };
  const offers: readonly { what: DeskFileKind; title: string; text: string; ending: string; isOff?: boolean }[] = [
    { what: 'workbook', title: words.workbook, text: words.workbookText, ending: '.xlsx' },
    {
      what: 'appendix',
      title: words.appendix,
      text: isHeld ? `${words.appendixText} ${words.appendixUnfinished}` : words.appendixText,
      ending: '.docx',
    },
    {
      what: 'slips',
      title: words.slips,
      text:
        [...(returned > 0 ? [words.slipsText(returned)] : []), ...(asked > 0 ? [words.requestsText(asked)] : [])].join(' ') ||
        words.noSlips,
      ending: '.zip',
      isOff: returned + asked === 0,
    },
    { what: 'table', title: words.table, text: words.tableText, ending: '.csv' },
  ];

  return (
    <div className={own.view}>
      <section className={styles.surface} aria-label={words.closeFigures}>
        <div className={styles.head}>
          <h2 className={styles.title}>{words.closeFigures}</h2>
        </div>
        <div className={own.body}>
          {isHeld ? (
            <>
              <p className={styles.quiet}>{words.heldBack}</p>
              <ul className={styles.list}>
                {heldBackWords(held, words).map((each) => (
                  <li key={each}>{each}</li>
                ))}
              </ul>
            </>
          ) : (
            <p className={styles.quiet}>{words.readyToClose}</p>
          )}
          {last && <p className={styles.quiet}>{words.closed(printDate(last.on), desk.closings.length)}</p>}
          {changes.length > 0 && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                {words.sinceClosing}
                <ul className={styles.list}>
                  {changes.map(({ id, closed, now }) => (
                    <li key={id}>
                      {words.closedChange(placeName(template, id), closed || words.standings.blank, now || words.standings.blank)}
                    </li>
                  ))}
                </ul>
              </MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.actions}>
            <Button
              appearance={isHeld ? 'secondary' : 'primary'}
              disabled={isHeld || (last !== undefined && changes.length === 0)}
              onClick={() => void session.act((each) => closing(each, picture.consolidated.submission, signed()))}
            >
              {words.closeFigures}
            </Button>
          </div>
        </div>
      </section>
      <section className={styles.surface} aria-label={words.outTitle}>
        <div className={styles.head}>
          <h2 className={styles.title}>{words.files}</h2>
        </div>
        {offers.map(({ what, title, text, ending, isOff = false }) => (
          <div key={what} className={own.file}>
            <div>
              <h3 className={styles.subtitle}>{title}</h3>
              <p className={styles.quiet}>{text}</p>
            </div>
            <Button
              className={own.button}
              disabled={isOff || making !== undefined}
              appearance={what === 'workbook' ? 'primary' : 'secondary'}
              aria-label={`${words.save(ending)}: ${title}`}
              onClick={() => give(what)}
            >
              {making === what ? words.making : words.save(ending)}
            </Button>
          </div>
        ))}
      </section>
    </div>
  );
}
