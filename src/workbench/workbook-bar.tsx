import { useRef, useState, type SyntheticEvent } from 'react';
import type { KeptWorkbook } from './workbook-store';
import { WORDS } from './words';

interface WorkbookBarProps {
  readonly current: KeptWorkbook;
  readonly all: readonly KeptWorkbook[];
  readonly kept: boolean;
  readonly onOpen: (id: string) => void;
  readonly onCreate: (name: string) => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
  readonly onSwapSides: () => void;
}

type Question = 'create' | 'rename' | 'remove';

/** Which workbook this is, the others, and what is done to a workbook as a whole. */
export function WorkbookBar({ current, all, kept, onOpen, onCreate, onRename, onRemove, onSwapSides }: WorkbookBarProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [question, setQuestion] = useState<Question>('create');
  const [name, setName] = useState('');
  const ask = (what: Question) => {
    setQuestion(what);
    setName(what === 'rename' ? current.name : WORDS.firstName);
    dialog.current?.showModal();
  };
  const answer = (event: SyntheticEvent) => {
    event.preventDefault();
    dialog.current?.close();
    if (question === 'remove') onRemove();
    else if (name.trim() !== '') (question === 'create' ? onCreate : onRename)(name.trim());
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
      <button type="button" onClick={() => ask('remove')}>
        {WORDS.remove}
      </button>
      <span className="bar-kept" role="status">
        {kept ? WORDS.kept : WORDS.notKept}
      </span>
      <span className="bar-space" />
      <button type="button" className="bar-side" onClick={onSwapSides}>
        {WORDS.paneSide}
      </button>
      <dialog ref={dialog} className="question" aria-label={WORDS[question]}>
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
            <button type="submit">{WORDS.accept}</button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {WORDS.cancel}
            </button>
          </div>
        </form>
      </dialog>
    </header>
  );
}
