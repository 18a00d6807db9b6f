import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Takes files and folders dropped onto an element or anywhere on the page, unless something within it took them. Returns
 * whether one hovers over it. What can be dropped can also be chosen by keyboard.
 */
export function useFileDrop(target: RefObject<HTMLElement | null> | 'page', onDrop: (dropped: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    const element = target === 'page' ? document.body : target.current;
    if (!element) return undefined;
    const hover = (event: DragEvent) => {
      const dropped = filesOf(event);
      if (dropped) event.preventDefault();
      setOver(dropped !== undefined);
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const dropped = filesOf(event);
      if (!dropped) return;
      event.preventDefault();
      latest.current(dropped);
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

/** What is dragged, where it is files nobody took before. */
function filesOf({ defaultPrevented, dataTransfer }: DragEvent): DataTransfer | undefined {
  return !defaultPrevented && dataTransfer?.types.includes('Files') ? dataTransfer : undefined;
}
