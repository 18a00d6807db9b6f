import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { placeName } from '../../forms';
import { replacedFigures } from '../../rules';
import type { Submission } from '../../submission';
import { useWorking } from '../pane-context';

const useStyles = makeStyles({ note: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' } });

/** What leaves says what the formulas yield, also where another figure was typed over one: said beside the buttons, for what is signed should be what was seen. */
export function ReplacedNote({ submission }: { readonly submission: Submission }) {
  const styles = useStyles();
  const { words } = useWorking();
  const replaced = useMemo(() => replacedFigures(submission), [submission]);
  const [first] = replaced;
  if (!first) return null;
  const { id, stated, computed } = first;
  return <p className={styles.note}>{words.byFormulas(replaced.length, placeName(submission.template, id), stated, computed)}</p>;
}
