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
  content: { display: 'grid', gap: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalM },
});

interface AskDialogProps {
  readonly title: string;
  readonly accept: string;
  readonly cancel: string;
  readonly onAccept: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** Asks what has to be known before something is done. */
export function AskDialog({ title, accept, cancel, onAccept, onCancel, children }: AskDialogProps) {
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
              <Button type="submit" appearance="primary">
                {accept}
              </Button>
              <Button onClick={onCancel}>{cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
