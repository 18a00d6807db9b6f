import { makeStyles, Textarea } from '@fluentui/react-components';

const useStyles = makeStyles({ text: { width: '100%' } });

/** What is told to whoever mends the tool, to look at or to copy by hand. */
export function FaultText({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return <Textarea className={styles.text} readOnly rows={5} aria-label={label} value={text} />;
}
