import { Button, Input, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { isTyped } from '../../forms';
import { accepting, STATUS_WORDS, statusWords, type BoardStatus } from '../../province';
import { printDate } from '../../submission';
import { chooseFiles } from '../chosen-files';
import { usePicture } from '../desk-context';
import { useDeskStyles } from '../table-styles';
import { useRowKeys } from '../use-row-keys';
import { AgencyPanel } from './agency-panel';
import { blameless, caseOf, sealWord, shownLines } from './board-lines';
import { StateMark } from './state-mark';
import { Strangers } from './strangers';

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  find: { maxWidth: '220px' },
  filterSection: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}` },
  state: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', whiteSpace: 'nowrap' },
  some: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  code: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One line an agency: where it stands, and the way to what can be done about it. */
export function BoardView() {
  const styles = useDeskStyles();
  const own = useStyles();
  const { words, session, picture, signed, attempt } = usePicture();
  const { board } = picture;
  const { strangers } = board;
  const [status, setStatus] = useState<BoardStatus | undefined>();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<string | undefined>();
  const search = useDeferredValue(sought);
  const lines = shownLines(board.lines, status, search);
  const { tabIndexOf, keys } = useRowKeys(lines.map(({ entry }) => entry.code));
  const line = board.lines.find(({ entry }) => entry.code === chosen);
  const typed = board.template.indicators.filter(isTyped).length;
  const sent = board.lines.filter(({ version }) => version !== undefined).length;
  const clean = board.lines.filter(blameless);
  const statuses = (Object.keys(STATUS_WORDS) as BoardStatus[]).filter((each) => board.lines.some((one) => one.status === each));

  const acceptAll = () =>
    void session.act((desk) =>
      clean.reduce((one, each) => (each.version ? accepting(one, caseOf(each), each.version, signed()) : one), desk),
    );
  const close = () => {
    document.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosen ?? '')}"]`)?.focus();
    setChosen(undefined);
  };

  return (
    <div className={styles.stack}>
      {strangers.length > 0 && <Strangers strangers={strangers} />}
      <div className={mergeClasses(styles.split, line && styles.withPanel)}>
        <section className={styles.surface} aria-label={words.boardTitle}>
          <div className={styles.head}>
            <h2 className={styles.title}>{words.boardTitle}</h2>
            <p className={styles.quiet}>
              {words.receivedOf(sent, board.lines.length)}, {words.dueOn(printDate(board.period.due))}
            </p>
            <span className={styles.space} />
            {clean.length > 0 && <Button onClick={acceptAll}>{words.acceptAll(clean.length)}</Button>}
            <Button onClick={() => attempt(async () => session.receive(await chooseFiles()))}>{words.receiveFiles}</Button>
            <Button onClick={() => attempt(async () => session.receive(await chooseFiles({ folder: true })))}>{words.receiveFolder}</Button>
          </div>
          <div className={mergeClasses(own.filters, own.filterSection)} role="group" aria-label={words.filter}>
            <ToggleButton size="small" checked={status === undefined} onClick={() => setStatus(undefined)}>
              {words.all} {board.lines.length}
            </ToggleButton>
            {statuses.map((each) => (
              <ToggleButton key={each} size="small" checked={status === each} onClick={() => setStatus(status === each ? undefined : each)}>
                {STATUS_WORDS[each]} {board.lines.filter((one) => one.status === each).length}
              </ToggleButton>
            ))}
            <span className={styles.space} />
            <Input
              size="small"
              className={own.find}
              type="search"
              aria-label={words.find}
              placeholder={words.find}
              value={sought}
              onChange={(_, { value }) => setSought(value)}
            />
          </div>
          {lines.length === 0 ? (
            <p className={styles.empty}>{words.noneLikeThat}</p>
          ) : (
            <div className={styles.scroll}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{words.agency}</th>
                    <th scope="col">{words.state}</th>
                    <th scope="col" className={styles.number}>
                      {words.late}
                    </th>
                    <th scope="col" className={styles.number}>
                      {words.errors}
                    </th>
                    <th scope="col" className={styles.number}>
                      {words.warnings}
                    </th>
                    <th scope="col" className={styles.number}>
                      {words.filled} /{typed}
                    </th>
                    <th scope="col">{words.seal}</th>
                  </tr>
                </thead>
                <tbody {...keys}>
                  {lines.map((each) => (
                    <tr key={each.entry.code} className={each === line ? styles.chosen : undefined}>
                      <td>
                        <button
                          type="button"
                          data-row={each.entry.code}
                          tabIndex={tabIndexOf(each.entry.code)}
                          aria-expanded={each === line}
                          className={styles.rowButton}
                          onClick={() => setChosen(each.entry.code)}
                        >
                          {each.entry.name} <span className={own.code}>{each.entry.code}</span>
                        </button>
                      </td>
                      <td>
                        <span className={own.state}>
                          <StateMark status={each.status} />
                          {statusWords(each)}
                        </span>
                        {each.hasChanged && <div className={own.some}>{words.changedSince}</div>}
                      </td>
                      <td className={styles.number}>{each.overdue !== undefined && words.days(each.overdue)}</td>
                      <td className={mergeClasses(styles.number, (each.tally?.errors ?? 0) > 0 && own.some)}>{each.tally?.errors}</td>
                      <td className={styles.number}>{each.tally?.warnings}</td>
                      <td className={styles.number}>{each.filled}</td>
                      <td>{sealWord(each.version, words)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        {line && <AgencyPanel key={line.entry.code} line={line} onClose={close} />}
      </div>
    </div>
  );
}
