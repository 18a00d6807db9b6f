import { Link, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { later } from '../later';
import { usePane } from '../pane-context';

const parts = later(() => Promise.all([import('./fault-report'), import('../report/clipboard')]));

const useStyles = makeStyles({
  about: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  report: { width: '100%' },
});

/** Which version this is, and a text for whoever mends it. */
export function About() {
  const styles = useStyles();
  const { words, state, connection } = usePane();
  const [report, setReport] = useState<{ readonly text: string; readonly isCopied: boolean } | undefined>();
  const copy = () => {
    connection.attempt(async () => {
      const [{ faultReport }, { copyToClipboard }] = await parts();
      const text = faultReport(state, { program: navigator.userAgent, now: new Date().toISOString() });
      setReport({ text, isCopied: await copyToClipboard({ html: `<pre>${text.replace(/[<&]/g, '')}</pre>`, text }) });
    });
  };
  return (
    <section className={styles.about} aria-label={words.about}>
      <Link as="button" onClick={copy}>
        {words.reportFault}
      </Link>
      <p className={styles.text} aria-live="polite">
        {report && (report.isCopied ? words.faultCopied : words.faultByHand)}
      </p>
      {report && <Textarea className={styles.report} readOnly rows={5} aria-label={words.faultText} value={report.text} />}
    </section>
  );
}
