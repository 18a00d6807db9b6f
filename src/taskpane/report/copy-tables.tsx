import { Button, makeStyles, mergeClasses, shorthands, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { FormId } from '../../forms';
import type { Submission } from '../../submission';
import { ReplacedNote } from '../files/replaced-note';
import { useSaving } from '../files/saving';
import { usePane, useWorking } from '../pane-context';
import { wordRoom } from '../rooms';
import { copyToClipboard, fillClipboard, type CopyContent } from './clipboard';

type WordRoom = typeof import('../../word');

const useStyles = makeStyles({
  group: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
  forms: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  form: { minWidth: '32px', padding: `0 ${tokens.spacingHorizontalXS}`, fontVariantNumeric: 'tabular-nums' },
  preview: {
    width: '100%',
    maxHeight: '240px',
    overflow: 'auto',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    // What goes to paper is black on white, in the dark too.
    backgroundColor: '#ffffff',
    color: '#000000',
    boxSizing: 'border-box',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The tables of one form, several or all, to the clipboard. */
export function CopyTables({ submission }: { submission: Submission }) {
  const styles = useStyles();
  const { connection, words } = useWorking();
  const { saveDocument } = useSaving();
  const { forms } = submission.template;
  const [left, setLeft] = useState<ReadonlySet<FormId>>(new Set());
  const [word, setWord] = useState<WordRoom | undefined>();
  const [said, setSaid] = useState('');
  const [byHand, setByHand] = useState<CopyContent | undefined>();
  const chosen = forms.filter(({ id }) => !left.has(id));

  // Ready before the click: browsers let a click copy only at once.
  useEffect(() => {
    connection.attempt(async () => {
      const room = await wordRoom();
      setWord(room);
    });
  }, [connection]);
  // What was copied is not what stands there now.
  useEffect(() => {
    setSaid('');
    setByHand(undefined);
  }, [submission, left]);

  const copy = async (room: WordRoom) => {
    const all = chosen.length === forms.length;
    const tables = chosen.map((form) => room.formTable(submission, form));
    const heading = all ? room.appendixHeading(submission) : undefined;
    const content = { html: room.clipboardHtml(tables, heading), text: room.clipboardText(tables, heading) };
    const copied = await copyToClipboard(content);
    setByHand(copied ? undefined : content);
    setSaid(
      copied
        ? words.copied(
            words.copiedForms(
              chosen.map(({ id }) => id.slice(2)),
              all,
            ),
          )
        : words.copyByHand,
    );
  };

  return (
    <div className={styles.group}>
      <div className={styles.forms} role="group" aria-label={words.formsToCopy}>
        {forms.map(({ id }) => (
          <ToggleButton
            key={id}
            size="small"
            className={mergeClasses(styles.form, !left.has(id) && styles.chosen)}
            checked={!left.has(id)}
            aria-label={words.formName(id.slice(2))}
            onClick={() => {
              const next = new Set(left);
              if (!next.delete(id)) next.add(id);
              setLeft(next);
            }}
          >
            {id.slice(2)}
          </ToggleButton>
        ))}
      </div>
      <div>
        <div className={styles.actions}>
          <Button disabled={!word || chosen.length === 0} onClick={() => word && void copy(word)}>
            {words.copyTables}
          </Button>
          <Button onClick={saveDocument}>{words.saveDocument}</Button>
        </div>
        <p className={styles.text} role="status">
          {said}
        </p>
      </div>
      <ReplacedNote submission={submission} />
      {byHand && <Preview content={byHand} />}
    </div>
  );
}

/** The tables themselves, selected, for the person to copy. */
function Preview({ content }: { content: CopyContent }) {
  const styles = useStyles();
  const { words } = usePane();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!box.current) return;
    box.current.replaceChildren(...elementsOf(content.html));
    box.current.focus();
    getSelection()?.selectAllChildren(box.current);
  }, [content]);
  return (
    <div
      ref={box}
      className={styles.preview}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and the keys that copy have to land in it
      tabIndex={0}
      role="region"
      aria-label={words.copyPreview}
      onCopy={(event) => {
        fillClipboard(event, content);
      }}
    />
  );
}

/** HTML as elements. Parsed apart from the page, so that nothing in it could ever run; styles are set one by one, since the page allows none in markup. */
function elementsOf(html: string): readonly ChildNode[] {
  const parsed = new DOMParser().parseFromString(html.replaceAll(' style="', ' data-style="'), 'text/html');
  const body = document.adoptNode(parsed.body);
  for (const element of body.querySelectorAll<HTMLElement>('[data-style]')) {
    const { style } = element.dataset;
    delete element.dataset.style;
    element.style.cssText = style ?? '';
  }
  return [...body.childNodes];
}
