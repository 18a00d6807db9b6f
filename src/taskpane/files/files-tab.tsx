import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { About } from '../about/about';
import { withFormulas } from '../session/proposing';
import { readFiguresFile } from '../../submission';
import { useEffect, useId, useState } from 'react';
import type { AutoOpen } from '../../hosts';
import { useWorking } from '../pane-context';

import { useSaving } from './saving';
import { ReplacedNote } from './replaced-note';
import { useOpening } from './use-opening';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalL },
  group: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface FilesTabProps {
  readonly switchLanguage: () => void;
  readonly packageUp: () => void;
  readonly assign: () => void;
  /** The person comes back from there. */
  readonly hasAssigned: boolean;
}

/** Saving, opening, asking rooms for figures, and building the forms anew. */
export function FilesTab({ switchLanguage, packageUp, assign, hasAssigned }: FilesTabProps) {
  const styles = useStyles();
  const { connection, words, state, session, services } = useWorking();
  const { openFile, carryOver, pasteTable } = useOpening();
  const { saveWorkbook, saveFigures, saveDocument, print } = useSaving();
  const assignId = useId();
  useEffect(() => {
    if (hasAssigned) document.getElementById(assignId)?.focus();
  }, [hasAssigned, assignId]);
  /** The figures as they stood before the last action, also after the pane was closed. */
  const copy = services.memory.read('last');
  const restoreCopy = () => {
    connection.attempt(async () => {
      if (copy !== undefined) await session.propose(readFiguresFile(copy), { deed: { kind: 'restored' } });
    });
  };
  const action = (label: string, text: string, run: () => void) => (
    <div className={styles.group}>
      <Button onClick={run}>{label}</Button>
      <p className={styles.text}>{text}</p>
    </div>
  );
  return (
    <div className={styles.tab}>
      <section className={styles.group}>
        <h2 className={styles.title}>{words.saveTitle}</h2>
        {action(`${words.packageUp}…`, words.packageText, packageUp)}
        {services.savesWorkbook && <Button onClick={saveWorkbook}>{words.saveWorkbook}</Button>}
        <Button onClick={saveDocument}>{words.saveDocument}</Button>
        <Button onClick={saveFigures}>{words.saveFigures}</Button>
        {services.print && <Button onClick={print}>{words.print}</Button>}
        <ReplacedNote submission={state.reading.submission} />
      </section>
      <section className={styles.group}>
        <h2 className={styles.title}>{words.roomsTitle}</h2>
        <Button id={assignId} onClick={assign}>{`${words.assignments}…`}</Button>
        <p className={styles.text}>{words.assignmentsText}</p>
      </section>
      <section className={styles.group}>
        <h2 className={styles.title}>{words.openTitle}</h2>
        {action(`${words.openFile}…`, words.openText, openFile)}
        {action(`${words.pasteTable}…`, words.pasteTableText, pasteTable)}
        {action(`${words.carryOver}…`, words.carryText, carryOver)}
        {copy !== undefined && action(words.restoreCopy, words.restoreCopyText, restoreCopy)}
        {action(words.rebuild, words.rebuildText, () => void session.propose(withFormulas))}
      </section>
      {services.autoOpen && <OpensItself autoOpen={services.autoOpen} />}
      <Link as="button" onClick={switchLanguage}>
        {words.language}
      </Link>
      <About />
    </div>
  );
}

/** The workbook carries it only once the person agrees. */
function OpensItself({ autoOpen }: { autoOpen: AutoOpen }) {
  const styles = useStyles();
  const { connection, words } = useWorking();
  const [on, setOn] = useState(autoOpen.isOn);
  return (
    <div className={styles.group}>
      <Checkbox
        checked={on}
        label={words.autoOpen}
        onChange={(_, { checked }) => {
          connection.attempt(async () => {
            await autoOpen.set(checked === true);
            setOn(autoOpen.isOn());
          });
        }}
      />
      <p className={styles.text}>{words.autoOpenText}</p>
    </div>
  );
}
