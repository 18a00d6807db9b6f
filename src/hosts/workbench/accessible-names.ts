import type { IDisposable } from '@univerjs/core';

/**
 * Univer names its parts in English or not at all, and gives some roles that don't exist. What is drawn is put right from
 * outside, as it is drawn: names in Vietnamese, real roles, and no stop for the keyboard where a key does nothing.
 */

type Attributes = Readonly<Record<string, string | undefined>>;

/** By selector, what its elements get; undefined takes an attribute away. The first that fits counts. */
const MENDED: readonly (readonly [selector: string, attributes: Attributes])[] = [
  ['[role="tablist"]', { 'aria-label': 'Các sheet' }],
  ['section[aria-label^="Notifications"]', { 'aria-label': 'Thông báo của bảng tính' }],
  // The menu belongs to the button within, which has the focus.
  ['[data-slot="dropdown-menu-trigger"]', { 'aria-haspopup': undefined, 'aria-expanded': undefined, type: undefined }],
  ['[data-slot="dropdown-menu-trigger"] > button', { 'aria-haspopup': 'menu', 'aria-label': 'Danh sách các sheet' }],
  ['[data-u-comp="sheet-bar-append-button"]:first-child', { 'aria-label': 'Cuộn các thẻ sheet về trước' }],
  ['[data-u-comp="sheet-bar-append-button"]', { 'aria-label': 'Cuộn các thẻ sheet về sau' }],
  // A mouse drags the slider of the zoom; the keyboard has the buttons beside it.
  ['[role="track"] > a', { 'aria-hidden': 'true' }],
  ['[role="handle"]', { role: undefined, 'aria-hidden': 'true', tabindex: '-1' }],
  // F6 and whatever leads to a cell put the keyboard into the sheet; on the canvas itself no key is heard.
  ['canvas[tabindex="1"]', { tabindex: '-1' }],
];

/** Puts right what is drawn in the container now and from now on, until it is stopped. */
export function keepAccessible(container: HTMLElement): IDisposable {
  const observer = new MutationObserver(() => {
    mend();
  });
  const mend = () => {
    observer.disconnect();
    const done = new Set<Element>();
    for (const [selector, attributes] of MENDED) {
      for (const element of container.querySelectorAll(selector)) {
        if (done.has(element)) continue;
        done.add(element);
        give(element, attributes);
      }
    }
    for (const track of container.querySelectorAll('[role="track"]')) mendZoom(track);
    observer.observe(container, { subtree: true, childList: true, attributeFilter: ['role', 'aria-label', 'aria-expanded', 'tabindex'] });
  };
  mend();
  return {
    dispose: () => {
      observer.disconnect();
    },
  };
}

/** Between the buttons that make the sheet smaller and larger. */
function mendZoom(track: Element): void {
  const { previousElementSibling: smaller, nextElementSibling: larger } = track.parentElement ?? track;
  if (smaller) give(smaller, { 'aria-label': 'Thu nhỏ bảng tính' });
  if (larger) give(larger, { 'aria-label': 'Phóng to bảng tính' });
  give(track, { role: undefined });
}

function give(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
