import { Link, Toast, Toaster, ToastTitle, ToastTrigger, useId, useToastController } from '@fluentui/react-components';
import { useEffect, type FocusEvent, type KeyboardEvent } from 'react';
import type { Words } from '../language/words';
import type { Told } from '../session/session-state';
import { NO_STOP } from './no-stop';

/** Long enough to read and to reach; it stays while the pointer or the focus is on it. */
const SHOWN = 8000;

interface DeedToastProps {
  readonly told: Told;
  readonly words: Words;
  readonly undo: () => void;
}

/** Says what was done last, aloud too, and offers the way back; then goes by itself. */
export function DeedToast({ told, words, undo }: DeedToastProps) {
  const toaster = useId('deeds');
  const { dispatchToast, dismissAllToasts } = useToastController(toaster);
  useEffect(() => {
    const { deed, canUndo } = told;
    // One at a time: an older one would offer to undo what is no longer the last.
    dismissAllToasts();
    const wayBack = (
      <ToastTrigger>
        <Link onClick={undo}>{words.undo}</Link>
      </ToastTrigger>
    );
    // Fluent keeps the keyboard in a toast until Esc; past the way back Tab leads to where it came from.
    let before: HTMLElement | undefined;
    const leaving = {
      onFocus: ({ relatedTarget, currentTarget }: FocusEvent) => {
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget)) before = relatedTarget;
      },
      onKeyDown: ({ key, target, currentTarget }: KeyboardEvent) => {
        if (key !== 'Tab' || target === currentTarget) return;
        dismissAllToasts();
        before?.focus();
      },
    };
    dispatchToast(
      <Toast>
        <ToastTitle {...(canUndo && { action: wayBack })}>{words.deedDone(deed)}</ToastTitle>
      </Toast>,
      { intent: 'success', timeout: SHOWN, pauseOnHover: true, politeness: 'polite', root: canUndo ? leaving : NO_STOP },
    );
    // Each deed once: a change of language or of the way back says nothing anew.
  }, [told, dispatchToast, dismissAllToasts]);
  return <Toaster toasterId={toaster} position="bottom" inline offset={{ vertical: 72, horizontal: 12 }} />;
}
