import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { reportSentences } from '../../report';
import type { Submission } from '../../submission';
import { useSaving } from '../files/saving';
import { useWorking } from '../pane-context';
import { copyToClipboard } from './clipboard';
import { useReportLanguage } from './use-report-language';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  section: { width: '100%' },
  heading: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  sentence: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Ready sentences with the figures in them, section by section of the report. */
export function ReportSentences({ submission }: { submission: Submission }) {
  const styles = useStyles();
  const language = useReportLanguage(submission.template);
  const { connection, words } = useWorking();
  const { saveSkeleton } = useSaving();
  const [copied, setCopied] = useState<string | undefined>();
  const groups = useMemo(() => reportSentences(submission, language), [submission, language]);

  const copy = async (sentence: string, element: Element | null) => {
    const done = await copyToClipboard({ html: escaped(sentence), text: sentence });
    setCopied(done ? sentence : undefined);
    if (done || !element) return;
    getSelection()?.selectAllChildren(element);
    connection.reportProblem(new Error(words.sentenceByHand));
  };
  return (
    <section className={styles.group} aria-labelledby="report-sentences">
      <h2 id="report-sentences" className={styles.title}>
        {words.sentencesTitle}
      </h2>
      <p className={styles.text}>{words.sentencesText}</p>
      <Button onClick={saveSkeleton}>{words.saveSkeleton}</Button>
      {groups.map(({ title, sentences }) => (
        <details key={title} className={styles.section}>
          <summary className={styles.heading}>{title}</summary>
          {sentences.map((sentence) => (
            <div key={sentence} className={styles.sentence}>
              <span>{sentence}</span>
              <Button
                size="small"
                aria-label={`${words.copySentence}: ${sentence}`}
                onClick={({ currentTarget }) => void copy(sentence, currentTarget.previousElementSibling)}
              >
                {copied === sentence ? words.sentenceCopied : words.copyTables}
              </Button>
            </div>
          ))}
        </details>
      ))}
    </section>
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
