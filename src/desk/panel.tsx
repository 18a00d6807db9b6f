import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import { useDeskStyles } from './table-styles';

interface PanelProps {
  readonly name: string;
  readonly title: string;
  /** Above the title in small letters. */
  readonly over?: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What was chosen in a list, beside it. The focus follows there, and Escape leads back. */
export function Panel({ name, title, over, close, onClose, children }: PanelProps) {
  const styles = useDeskStyles();
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: window.innerWidth >= 1080 });
  }, [name]);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current();
    };
    const element = panel.current;
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, []);
  return (
    <aside className={mergeClasses(styles.surface, styles.panel)} aria-label={name} ref={panel}>
      <div className={styles.panelHead}>
        <div className={styles.space}>
          {over !== undefined && <p className={styles.quiet}>{over}</p>}
          <h2 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <Button size="small" appearance="subtle" onClick={onClose}>
          {close}
        </Button>
      </div>
      {children}
    </aside>
  );
}
