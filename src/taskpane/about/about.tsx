import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import product from '../../../package.json';
import { later } from '../later';
import { lazyView } from '../lazy-view';
import { usePane } from '../pane-context';

const parts = later(() => Promise.all([import('./fault-report'), import('../report/clipboard')]));
const FaultText = lazyView(() => import('./fault-text'), 'FaultText');

const useStyles = makeStyles({
  about: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
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
      <p className={styles.text}>{words.version(product.version)}</p>
      <p className={styles.text} aria-live="polite">
        {report && (report.isCopied ? words.faultCopied : words.faultByHand)}
      </p>
      <Suspense>{report && <FaultText label={words.faultText} text={report.text} />}</Suspense>
    </section>
  );
}
