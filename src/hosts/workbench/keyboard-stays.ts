import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, toDisposable, type IDisposable } from '@univerjs/core';
import type { IEditorBridgeService } from '@univerjs/sheets-ui';

/** What takes the keys for the editor of cells, as Univer names it. */
const EDITOR = `__editor_${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}`;

/** Where the person has the keyboard. */
export interface Keyboard extends IDisposable {
  /** In the sheet: they went there last, or asked to be led there. */
  readonly isIn: () => boolean;
  /** They ask to be led there. */
  readonly letIn: () => void;
  /** Hears that they go elsewhere in the page. */
  onOut: () => void;
}

/**
 * The keyboard stays where the person has it. When Univer first selects a cell it puts the keyboard into its editor, also
 * while somebody types beside the sheet or has only pressed a button there. It may where the person went into the sheet last.
 */
export function keepKeyboardOut(container: HTMLElement, bridge: IEditorBridgeService): Keyboard {
  let isIn = container.contains(document.activeElement);
  const note = ({ target }: Event) => {
    const wasIn = isIn;
    isIn = target instanceof Element && (container.contains(target) || target.closest('[class*="univer"]') !== null);
    if (wasIn && !isIn) keyboard.onOut();
  };
  const events = ['pointerdown', 'focusin'] as const;
  for (const event of events) window.addEventListener(event, note, true);
  const setEditCell = bridge.setEditCell.bind(bridge);
  bridge.setEditCell = (cell) => {
    if (isIn) {
      setEditCell(cell);
      return;
    }
    // It takes no keys meanwhile. At first it hangs somewhere else in the page.
    const editor = document.getElementById(EDITOR);
    if (editor) editor.inert = true;
    try {
      setEditCell(cell);
    } finally {
      if (editor) editor.inert = false;
    }
  };
  const keyboard: Keyboard = {
    ...toDisposable(() => {
      for (const event of events) window.removeEventListener(event, note, true);
    }),
    isIn: () => isIn,
    letIn: () => {
      isIn = true;
    },
    onOut: () => undefined,
  };
  return keyboard;
}
