import { Button, Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useRef, useState, type RefObject } from 'react';
import type { ReportText } from '../../report';
import { useFileDrop } from '../use-file-drop';
import { useWorking } from '../pane-context';
import { wordRoom } from '../rooms';
import { readFile } from '../services/pick-file';
import { draftKey, useDraft } from '../services/use-draft';
import { CopyTables } from './copy-tables';
import { ReportComparison } from './report-comparison';
import { ReportSentences } from './report-sentences';

const useStyles = makeStyles({
  tab: {
    minHeight: '100%',
    boxSizing: 'border-box',
    alignContent: 'start',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
  },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  dropping: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  wide: { width: '100%' },
});

interface ReportTabProps {
  readonly report: ReportText | undefined;
  readonly setReport: (report: ReportText | undefined) => void;
}

/** Everything that goes from the figures into the report, and the way back: does the report tell the same story. */
export function ReportTab({ report, setReport }: ReportTabProps) {
  const styles = useStyles();
  const { words, state } = useWorking();
  const tab = useRef<HTMLDivElement>(null);
  const { submission } = state.reading;
  return (
    <div ref={tab} className={styles.tab}>
      <section className={styles.group} aria-labelledby="report-tables">
        <h2 id="report-tables" className={styles.title}>
          {words.tablesTitle}
        </h2>
        <p className={styles.text}>{words.tablesText}</p>
        <CopyTables submission={submission} />
      </section>
      <ReportCheckSection report={report} setReport={setReport} dropTarget={tab} />
      <ReportSentences submission={submission} />
    </div>
  );
}

/** A report may be dropped anywhere on the tab. */
function ReportCheckSection({ report, setReport, dropTarget }: ReportTabProps & { dropTarget: RefObject<HTMLDivElement | null> }) {
  const styles = useStyles();
  const { connection, words, state, session, services } = useWorking();
  const { submission } = state.reading;
  const [pasted, setPasted] = useDraft(services.memory, draftKey('report', submission));
  const [pasting, setPasting] = useState(pasted !== '');
  const attempt = (work: () => Promise<ReportText | undefined>) => {
    connection.attempt(async () => {
      const read = await work();
      if (read) setReport(read);
    });
  };
  const readBytes = async (bytes: Uint8Array) => (await wordRoom()).readReportInSlices(bytes);
  const choose = () => {
    attempt(async () => {
      const file = await services.pickFile('.docx,.docm,.txt');
      return file && readBytes(file.bytes);
    });
  };
  const over = useFileDrop(dropTarget, ({ files: [file] }) => {
    if (file) attempt(async () => readBytes(await readFile(file)));
  });
  return (
    <section className={mergeClasses(styles.group, over && styles.dropping)} aria-labelledby="report-check">
      <h2 id="report-check" className={styles.title}>
        {words.checkReportTitle}
      </h2>
      {report ? (
        <>
          <ReportComparison
            report={report}
            submission={submission}
            words={words}
            goTo={(id) => void session.goTo(id)}
            {...(state.work === undefined && { repair: (repair) => void session.repair(repair) })}
          />
          <Button
            onClick={() => {
              setReport(undefined);
              // The text of a report isn't kept for longer than it is worked on.
              setPasted('');
            }}
          >
            {words.anotherReport}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.text}>{words.checkReportText}</p>
          <div className={styles.actions}>
            <Button onClick={choose}>{words.chooseReport}</Button>
            <Button
              aria-expanded={pasting}
              onClick={() => {
                setPasting(!pasting);
              }}
            >
              {words.pasteReport}
            </Button>
          </div>
          {pasting && (
            <>
              <Field label={words.reportText} className={styles.wide}>
                <Textarea
                  value={pasted}
                  rows={6}
                  onChange={(_, { value }) => {
                    setPasted(value);
                  }}
                />
              </Field>
              <Button
                disabled={pasted.trim() === ''}
                onClick={() => {
                  attempt(async () => (await wordRoom()).reportFromTextInSlices(pasted));
                }}
              >
                {words.compare}
              </Button>
            </>
          )}
        </>
      )}
    </section>
  );
}
