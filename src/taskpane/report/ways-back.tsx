import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { correctedSentence, correctionOf, wordsInDocument, type ReportText, type WordsInDocument } from '../../report';
import type { Finding, Repair } from '../../rules';
import type { Words } from '../language/words';
import { copyToClipboard } from './clipboard';

const useStyles = makeStyles({
  // In the row of buttons it takes a line of its own.
  said: { flexBasis: '100%', margin: 0, overflowWrap: 'anywhere', ':empty': { display: 'none' } },
});

/** The open document that a report was read from. What fails is said elsewhere, and the answer is undefined then. */
export interface OpenDocument {
  /** Something is being done in it. */
  readonly busy: boolean;
  /** Selects the sentence around words. */
  readonly show: (words: WordsInDocument) => Promise<'sentence' | 'part' | 'gone' | undefined>;
  /** Puts other words in place of these, as a tracked change; absent where Word can't. */
  readonly replace: ((words: WordsInDocument, by: string) => Promise<'done' | 'gone' | undefined>) | undefined;
}

interface WaysBackProps {
  /** About one number of the report. */
  readonly found: readonly Finding[];
  readonly report: ReportText;
  readonly words: Words;
  /** Writes the report's number into the form; absent where there is no spreadsheet, or while it is busy. */
  readonly repair: ((repair: Repair) => void) | undefined;
  readonly document: OpenDocument | undefined;
}

/** What came of it; `failed` is told elsewhere. */
type Outcome = 'copied' | 'refused' | 'pasteOver' | 'pasteByHand' | 'goneFromText' | 'failed';

/** Both ways to mend it: the form's figure into the report's sentence, or the report's number into the form. */
export function WaysBack({ found, report, words, repair, document }: WaysBackProps) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<Outcome>();
  const [first] = found;
  // A number that should be several rows at once has one right sentence where they say the same.
  const finding = found.every(({ expected }) => expected === first?.expected) ? first : undefined;
  const correction = finding && correctionOf(finding);
  const sentence = finding && correctedSentence(report, finding);
  const place = finding && correction && wordsInDocument(report, finding, correction.from);
  const replace = place && place.around.length > 0 ? document?.replace : undefined;
  const repairs = repair ? found.flatMap((each) => each.repair ?? []) : [];
  if (sentence === undefined && repairs.length === 0) return null;
  const busy = document?.busy === true;

  const copy = async (text: string) => {
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    // Before anything else: browsers let a click copy only at once.
    const copied = await copyToClipboard({ html, text });
    const shown = document && place ? await document.show(place) : undefined;
    setOutcome(!copied ? 'refused' : !document ? 'copied' : shown === 'sentence' ? 'pasteOver' : 'pasteByHand');
  };
  const put = async (by: string) => {
    const answer = place && (await replace?.(place, by));
    if (answer !== 'done') setOutcome(answer === 'gone' ? 'goneFromText' : 'failed');
  };
  return (
    <>
      {replace && correction && (
        <Button size="small" disabledFocusable={busy} onClick={() => void put(correction.to)}>
          {words.replaceInText(correction.from, correction.to)}
        </Button>
      )}
      {sentence !== undefined && (!replace || outcome !== undefined) && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={`${words.copyCorrected}: ${sentence}`}
          onClick={() => void copy(sentence)}
        >
          {outcome === 'copied' ? words.sentenceCopied : words.copyCorrected}
        </Button>
      )}
      {repairs.map((way) => (
        <Button key={way.words} size="small" onClick={() => repair?.(way)}>
          {way.words}
        </Button>
      ))}
      <p className={styles.said} role="status">
        {outcome === 'refused' ? sentence : outcome && whatNow(outcome, replace !== undefined, words)}
      </p>
    </>
  );
}

/** What to do now, and why the pane didn't do it. */
function whatNow(outcome: Exclude<Outcome, 'refused'>, canReplace: boolean, words: Words): string {
  if (outcome === 'copied' || outcome === 'failed') return '';
  return canReplace || outcome === 'goneFromText' ? words[outcome] : `${words[outcome]} ${words.whyPaste}`;
}
