import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  grave: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorStatusDangerBackground3Hover },
    ':hover:active': { backgroundColor: tokens.colorStatusDangerBackground3Pressed },
  },
  content: { display: 'grid', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
});

interface AskDialogProps {
  readonly title: string;
  readonly accept: string;
  readonly cancel: string;
  /** It can't be taken back: what a stray Enter does is to leave it. */
  readonly isGrave?: boolean;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks what has to be known before something is done. */
export function AskDialog({ title, accept, cancel, isGrave = false, onAccept, onCancel, children }: AskDialogProps) {
  const styles = useStyles();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onAccept();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>{children}</DialogContent>
            <DialogActions>
              {isGrave && <Button onClick={onCancel}>{cancel}</Button>}
              <Button type="submit" appearance="primary" className={isGrave ? styles.grave : undefined}>
                {accept}
              </Button>
              {!isGrave && <Button onClick={onCancel}>{cancel}</Button>}
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
