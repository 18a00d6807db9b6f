import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useId, useState, type ClipboardEvent } from 'react';
import { FullView } from '../full-view';
import type { Words } from '../language/words';
import type { Opening, Purpose } from './opening';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

interface PasteViewProps {
  readonly opening: Opening;
  readonly purpose: Purpose;
  readonly words: Words;
}

/** Where a table is pasted. The person's own paste brings it; the clipboard is never asked for. */
export function PasteView({ opening, purpose, words }: PasteViewProps) {
  const styles = useStyles();
  const id = useId();
  const [text, setText] = useState('');
  // The next key is the one that pastes.
  useEffect(() => document.getElementById(`${id}-area`)?.focus(), [id]);
  const open = (pasted: { readonly html: string; readonly text: string }) => {
    void opening.open({ kind: 'pasted', name: words.pastedTable, pasted }, purpose);
  };
  const take = (event: ClipboardEvent) => {
    const { clipboardData } = event;
    const pasted = { html: clipboardData.getData('text/html'), text: clipboardData.getData('text/plain') };
    if (pasted.html === '' && pasted.text === '') return;
    event.preventDefault();
    open(pasted);
  };
  return (
    <FullView
      title={words.pasteTitle}
      lead={<p className={styles.text}>{words.pasteText}</p>}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={text.trim() === ''}
            onClick={() => {
              open({ html: '', text });
            }}
          >
            {words.readPasted}
          </Button>
          <Button
            onClick={() => {
              opening.close();
            }}
          >
            {words.cancel}
          </Button>
        </>
      }
      leadsElsewhere
    >
      <Field label={words.pasteArea}>
        <Textarea
          id={`${id}-area`}
          rows={6}
          value={text}
          onPaste={take}
          onChange={(_, { value }) => {
            setText(value);
          }}
          onKeyDown={({ key }) => {
            if (key === 'Escape') opening.close();
          }}
        />
      </Field>
    </FullView>
  );
}
