import { useEffect, useRef, type SyntheticEvent } from 'react';
import type { Placement } from '../sheets';
import { WORDS } from './words';

interface PastePreviewProps {
  readonly placement: Placement;
  readonly onAnswer: (agreed: boolean) => void;
}

/** Texts that have no place for one reason are named together, in their order. */
function byReason(unplaced: Placement['unplaced']): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const { text, why } of unplaced) groups.set(why, [...(groups.get(why) ?? []), text]);
  return groups;
}

/** Where pasted texts would go, and which go nowhere, before anything is written. */
export function PastePreview({ placement, onAnswer }: PastePreviewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { placed, unplaced, doubt } = placement;
  const answer = (event: SyntheticEvent) => {
    event.preventDefault();
    onAnswer(placed.length > 0);
  };
  return (
    <dialog ref={dialog} className="question paste" aria-labelledby="paste-title" onClose={() => onAnswer(false)}>
      <form onSubmit={answer}>
        <h2 id="paste-title">{WORDS.pasteTitle}</h2>
        <p>{doubt}</p>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keys */}
        <div className="paste-lists" role="group" aria-label={WORDS.pasteTitle} tabIndex={0}>
          {unplaced.length > 0 && (
            <>
              <h3>{WORDS.unplaced(unplaced.length)}</h3>
              <ul>
                {[...byReason(unplaced)].map(([why, texts]) => (
                  <li key={why}>
                    <strong>{texts.join('; ')}</strong>: {why}
                  </li>
                ))}
              </ul>
            </>
          )}
          {placed.length > 0 && (
            <>
              <h3>{WORDS.placed(placed.length)}</h3>
              <ul>
                {placed.map(({ id, column, text, row }) => (
                  <li key={`${id} ${column}`}>
                    {row}
                    {column === 'note' ? `, ${WORDS.note}` : ''}: <strong>{text}</strong>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <div className="question-answers">
          {placed.length > 0 && <button type="submit">{WORDS.pasteAnyway(placed.length)}</button>}
          <button type="button" onClick={() => dialog.current?.close()}>
            {placed.length > 0 ? WORDS.dontPaste : WORDS.close}
          </button>
        </div>
      </form>
    </dialog>
  );
}
