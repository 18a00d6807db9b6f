import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Takes files dropped onto an element or anywhere on the page, unless something within it took them. Returns whether one hovers over it. What can
 * be dropped can also be chosen by keyboard.
 */
export function useFileDrop(target: RefObject<HTMLElement | null> | 'page', onFiles: (first: File, all: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const element = target === 'page' ? document.body : target.current;
    if (!element) return undefined;
    const hover = (event: DragEvent) => {
      const isOurs = !event.defaultPrevented && event.dataTransfer?.types.includes('Files') === true;
      if (isOurs) event.preventDefault();
      setOver(isOurs);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = event.dataTransfer?.files;
      const [first] = files ?? [];
      if (event.defaultPrevented || !files || !first) return;
      event.preventDefault();
      latest.current(first, files);
    };
    element.addEventListener('dragover', hover);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', drop);
    return () => {
      element.removeEventListener('dragover', hover);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', drop);
    };
  }, [target]);
  return over;
}
