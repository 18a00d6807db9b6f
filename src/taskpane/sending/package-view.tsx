import { Button, Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { placeName } from '../../forms';
import { tally } from '../../rules';
import type { NamedFile, PackedFile } from '../../sending';
import { NO_INQUIRY, withoutInquiry, type Submission } from '../../submission';
import { FindingList } from '../check/finding-list';
import { useSaving } from '../files/saving';
import { FullView } from '../full-view';
import { useWorking } from '../pane-context';
import { sendingRoom } from '../rooms';

type SendingRoom = typeof import('../../sending');

const useStyles = makeStyles({
  section: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  words: { flexGrow: 1, minWidth: 0 },
  lines: { display: 'grid', gap: tokens.spacingVerticalS },
  file: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The way out of the door: what still holds the package back, then the package in one file, and each of its files by itself. */
export function PackageView({ close, showErrors }: { close: () => void; showErrors: () => void }) {
  const styles = useStyles();
  const { connection, words, state } = useWorking();
  const { deliver } = useSaving();
  const { reading, previous } = state;
  const [sending, setSending] = useState<SendingRoom | undefined>();
  const [files, setFiles] = useState<readonly PackedFile[]>([]);
  const [sources, setSources] = useState(false);
  const [handed, setHanded] = useState<ReadonlySet<string>>(new Set());

  const fail = useCallback(
    (error: unknown) => {
      connection.reportProblem(error);
    },
    [connection],
  );
  useEffect(() => {
    sendingRoom().then(setSending, fail);
  }, [fail]);
  const gate = useMemo(() => sending?.sendingGate(reading.submission, reading.findings, previous), [sending, reading, previous]);
  const open = gate?.blocking.length === 0;
  useEffect(() => {
    setFiles([]);
    setHanded(new Set());
    if (!open || !sending) return undefined;
    let wanted = true;
    sending.packageFiles(reading.submission, { previous, sources }).then((packed) => {
      if (wanted) setFiles(packed);
    }, fail);
    return () => {
      wanted = false;
    };
  }, [open, reading, previous, sources, sending, fail]);

  const hand = async (file: NamedFile) => {
    if (await deliver({ ...file, inPackage: true }, sentOf(reading.submission, sources))) setHanded(new Set([...handed, file.name]));
  };
  const counts = tally(state.findings);
  const { template } = reading.submission;
  const archive = useMemo(
    () => (sending && files.length > 0 ? sending.packageArchive(reading.submission, files) : undefined),
    [sending, files, reading],
  );
  return (
    <FullView
      title={words.packageTitle}
      actions={
        <>
          {gate && !open ? (
            <Button appearance="primary" onClick={showErrors}>
              {counts.errors > 0 ? words.seeErrors(counts.errors) : words.seeBlanks(counts.blanks)}
            </Button>
          ) : archive && handed.has(archive.name) ? (
            <Button appearance="primary" onClick={close}>
              {words.done}
            </Button>
          ) : (
            <Button
              appearance="primary"

              disabled={!archive}
              onClick={() => {
                if (archive) void hand(archive);
              }}
            >
              {words.saveArchive}
            </Button>
          )}
          <Button onClick={close}>{words.back}</Button>
        </>
      }
    >
      {!gate && <Spinner size="tiny" aria-label={words.reading} />}
      {gate && !open && (
        <>
          <p className={styles.text}>{words.blocked(counts.errors, counts.blanks)}</p>
          <FindingList findings={gate.blocking} onGo={close} />
        </>
      )}
      {gate && open && (
        <>
          <p className={styles.text}>{counts.warnings === 0 ? words.readyToSend : words.warningsSent(counts.warnings)}</p>
          <section className={styles.lines} aria-labelledby="package-files">
            <h2 id="package-files" className={styles.section}>
              {words.packedFiles}
            </h2>
            {files.map((file) => (
              <div key={file.name} className={styles.file}>
                <div>
                  <p className={styles.text}>{words.packed[file.kind]}</p>
                  <p className={styles.quiet}>{file.name}</p>
                </div>
                <Button
                  size="small"
                  onClick={() => {
                    void hand(file);
                  }}
                  aria-label={`${words.saveNamed(endingOf(file))}: ${file.name}`}
                >
                  {handed.has(file.name) ? '✓ ' : ''}
                  {words.saveShort(endingOf(file))}
                </Button>
              </div>
            ))}
          </section>
          {(reading.submission.inquiry?.sources.size ?? 0) > 0 && (
            <Checkbox
              checked={sources}
              label={words.packSources}
              onChange={(_, { checked }) => {
                setSources(checked === true);
              }}
            />
          )}
          {gate.replaced.map(({ id, stated, computed }) => (
            <p key={id} className={styles.quiet}>
              {words.replaced(placeName(template, id), stated, computed)}
            </p>
          ))}
          <FindingList findings={gate.others} onGo={close} />
        </>
      )}
    </FullView>
  );
}

/** What may leave the department: who gave what only where it is asked for, who was asked never. */
function sentOf(submission: Submission, sources: boolean): Submission {
  const { inquiry } = submission;
  const own = withoutInquiry(submission);
  return sources && inquiry ? { ...own, inquiry: { ...NO_INQUIRY, sources: inquiry.sources } } : own;
}

function endingOf({ name }: NamedFile): string {
  return name.slice(name.lastIndexOf('.'));
}
