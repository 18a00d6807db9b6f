import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isTyped, knownTo, plainText, type Form, type IndicatorId } from '../../forms';
import { NO_INQUIRY, nameKey, type Submission } from '../../submission';
import { useWorking } from '../pane-context';

const useStyles = makeStyles({
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: '100%' },
  rows: { paddingLeft: tokens.spacingHorizontalM, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2, marginBottom: tokens.spacingVerticalXS },
});

interface FormRoomsProps {
  readonly form: Form;
  readonly submission: Submission;
  /** The list of names to choose from. */
  readonly names: string;
  readonly assign: (ids: readonly IndicatorId[], room: string) => void;
}

/** A form as a whole, and its rows one by one. */
export function FormRooms({ form, submission, names, assign }: FormRoomsProps) {
  const styles = useStyles();
  const { words } = useWorking();
  const [open, setOpen] = useState(false);
  const rooms = submission.inquiry?.rooms ?? NO_INQUIRY.rooms;
  const typed = form.indicators.filter(isTyped);
  const known = typed.filter((indicator) => knownTo(indicator, submission.agency.level)).map(({ id }) => id);
  const [first = '', ...others] = known.map((id) => rooms.get(id) ?? '');
  const isOneRoom = others.every((room) => nameKey(room) === nameKey(first));
  return (
    <div className={styles.group}>
      <RoomInput
        label={`${form.id.slice(2)}. ${form.title}`}
        value={isOneRoom ? first : ''}
        placeholder={isOneRoom ? words.byClerk : words.severalRooms}
        names={names}
        onName={(room) => {
          assign(known, room);
        }}
      />
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary className={styles.summary}>{words.rowsOf(form.name)}</summary>
        <div className={styles.rows}>
          {open &&
            typed.map(({ id, code, label }) => (
              <RoomInput
                key={id}
                label={`${plainText(code)} ${plainText(label)}`}
                value={rooms.get(id) ?? ''}
                placeholder={words.byClerk}
                names={names}
                onName={(room) => {
                  assign([id], room);
                }}
              />
            ))}
        </div>
      </details>
    </div>
  );
}

interface RoomInputProps {
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly names: string;
  readonly onName: (room: string) => void;
}

/** A name that counts when the person is done with it: on Enter, or when they go on. */
function RoomInput({ label, value, placeholder, names, onName }: RoomInputProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | undefined>();
  /** What is being written: Enter, and going on after it, mean the same. */
  const written = useRef<string | undefined>(undefined);
  // It stays in sight until the sheets say it.
  useEffect(() => {
    written.current = undefined;
    setTyped(undefined);
  }, [value]);
  const settle = () => {
    // As on the sheet a dash is nobody.
    const name = typed?.trim().replace(/^[-–]$/, '');
    if (name === undefined || name === written.current) return;
    if (name === value) setTyped(undefined);
    else {
      written.current = name;
      onName(name);
    }
  };
  return (
    <Field label={label} size="small">
      <Input
        className={styles.input}
        size="small"
        value={typed ?? value}
        placeholder={placeholder}
        list={names}
        onChange={(_, { value: next }) => {
          setTyped(next);
        }}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
          if (key === 'Escape') setTyped(undefined);
        }}
      />
    </Field>
  );
}
