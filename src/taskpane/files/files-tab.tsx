import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useFileActions } from './file-actions';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  tab: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, display: 'grid', gap: tokens.spacingVerticalL },
  group: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Saving, opening, and building the forms anew. */
export function FilesTab({ switchLanguage, packageUp }: { switchLanguage: () => void; packageUp: () => void }) {
  const styles = useStyles();
  const { words, state, session, services } = usePane();
  const { openFile, carryOver, restoreCopy, saveWorkbook, saveFigures, saveDocument } = useFileActions();
  const submission = state.reading?.submission;
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
        <Button onClick={saveWorkbook}>{words.saveWorkbook}</Button>
        <Button onClick={saveDocument}>{words.saveDocument}</Button>
        <Button onClick={saveFigures}>{words.saveFigures}</Button>
        {submission && services.print && <Button onClick={() => services.print?.(submission)}>{words.print}</Button>}
      </section>
      <section className={styles.group}>
        <h2 className={styles.title}>{words.openTitle}</h2>
        {action(`${words.openFile}…`, words.openText, openFile)}
        {action(`${words.carryOver}…`, words.carryText, carryOver)}
        {services.memory.read('last') !== undefined && action(words.restoreCopy, words.restoreCopyText, restoreCopy)}
        {submission && action(words.rebuild, words.rebuildText, () => void session.propose(submission))}
      </section>
      <Link as="button" onClick={switchLanguage}>
        {words.language}
      </Link>
    </div>
  );
}
