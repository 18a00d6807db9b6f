import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { KeptWorkbook } from './workbook-store';
import { WORDS } from './words';

interface WorkbookBarProps {
  readonly current: KeptWorkbook;
  readonly all: readonly KeptWorkbook[];
  readonly kept: Keeping;
  /** What a new workbook is called unless somebody says otherwise. */
  readonly newName: string;
  readonly onOpen: (id: string) => void;
  readonly onCreate: (name: string) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onSwapSides: () => void;
}

/** Whether what the sheets say is kept in this browser. */
type Keeping = 'kept' | 'not-kept' | 'looking';

type Question = 'create' | 'rename' | 'remove';

/** Which workbook this is, the others, and what is done to a workbook as a whole. */
export function WorkbookBar({ current, all, kept, newName, onOpen, onCreate, onRename, onRemove, onSwapSides }: WorkbookBarProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [question, setQuestion] = useState<Question | undefined>();
  const [name, setName] = useState('');
  const ask = (what: Question) => {
    setQuestion(what);
    setName(what === 'rename' ? current.name : newName);
  };
  // When it is drawn, not before: else the focus would go to what is drawn anew.
  useEffect(() => {
    if (question) dialog.current?.showModal();
  }, [question]);
  const answer = (event: SyntheticEvent) => {
    event.preventDefault();
    dialog.current?.close();
    if (question === 'remove') onRemove();
    else if (question && name.trim() !== '') (question === 'create' ? onCreate : onRename)(name.trim());
  };
  return (
    <header className="bar">
      <label className="bar-workbook">
        <span className="bar-label">{WORDS.workbook}</span>
        <select aria-label={WORDS.workbook} value={current.id} onChange={({ target }) => onOpen(target.value)}>
          {all.map((workbook) => (
            <option key={workbook.id} value={workbook.id}>
              {workbook.name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => ask('create')}>
        {WORDS.create}
      </button>
      <button type="button" onClick={() => ask('rename')}>
        {WORDS.rename}
      </button>
      {/* Whoever looks on would take it from under the hands of whoever works on it. */}
      <button type="button" disabled={kept === 'looking'} onClick={() => ask('remove')}>
        {WORDS.remove}
      </button>
      <span className="bar-kept" data-kept={kept} role="status">
        {WORDS.keeping[kept]}
      </span>
      <span className="bar-space" />
      <a className="bar-link" href="province.html">
        {WORDS.province}
      </a>
      <button type="button" className="bar-side" onClick={onSwapSides}>
        {WORDS.paneSide}
      </button>
      <dialog ref={dialog} className="question" aria-label={question && WORDS[question]} onClose={() => setQuestion(undefined)}>
        {question && (
          <form onSubmit={answer}>
            {question === 'remove' ? (
              <p>{WORDS.removeQuestion(current.name)}</p>
            ) : (
              <label>
                {WORDS.newName}
                <input value={name} maxLength={100} required onChange={({ target }) => setName(target.value)} />
              </label>
            )}
            <div className="question-answers">
              <button type="submit" data-grave={question === 'remove'}>
                {WORDS.accept[question]}
              </button>
              {/* What can't be taken back is not what a stray Enter does. */}
              {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the dialog was asked for, and the focus belongs in it */}
              <button type="button" autoFocus={question === 'remove'} onClick={() => dialog.current?.close()}>
                {WORDS.cancel}
              </button>
            </div>
          </form>
        )}
      </dialog>
    </header>
  );
}
