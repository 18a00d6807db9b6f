import type { KeyboardEvent, PointerEvent } from 'react';
import { NARROWEST_PANE } from './pane-width';
import { WORDS } from './words';

const STEP = 16;

interface DividerProps {
  /** Pixels, of the pane. */
  readonly width: number;
  readonly widest: number;
  readonly side: 'left' | 'right';
  readonly onWidth: (width: number) => void;
}

/** Between pane and spreadsheet: drag it, or move it with the arrow keys. */
export function Divider({ width, widest, side, onWidth }: DividerProps) {
  const set = (wanted: number) => onWidth(Math.min(Math.max(Math.round(wanted), NARROWEST_PANE), widest));
  const grow = side === 'left' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = { ArrowRight: width + grow * STEP, ArrowLeft: width - grow * STEP, Home: NARROWEST_PANE, End: widest }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    set(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const frame = event.currentTarget.closest('.desk')?.getBoundingClientRect();
    if (frame) set(side === 'left' ? event.clientX - frame.left : frame.right - event.clientX);
  };
  return (
    // A separator that can be focused is a widget (WAI-ARIA window splitter).
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above
    <div
      className="divider"
      role="separator"
      aria-orientation="vertical"
      aria-label={WORDS.paneWidth}
      aria-valuenow={width}
      aria-valuemin={NARROWEST_PANE}
      aria-valuemax={widest}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
