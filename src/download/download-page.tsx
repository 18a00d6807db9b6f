import { Button, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { documentFile, figuresFile, outlineFile, packageArchive, packageFiles, workingFile, type NamedFile } from '../sending';
import { slipArchive, slipsOf } from '../slips';
import { workbookLayout } from '../sheets';
import { PACKAGE_MARK, readSubmissionFragment, type Submission } from '../submission';
import { downloadFile } from '../taskpane';

const useStyles = makeStyles({
  page: { minHeight: '100vh' },
  main: {
    maxWidth: '560px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    display: 'grid',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Make = (submission: Submission) => Promise<NamedFile>;

interface Offer {
  readonly words: string;
  readonly ending: string;
  readonly make: Make;
}

const SLIPS: Offer = { words: 'Phiếu đề nghị cung cấp số liệu', ending: '.zip', make: (submission) => slipArchive(submission) };

const OUTLINE: Offer = { words: 'Đề cương báo cáo với số liệu điền sẵn', ending: '.docx', make: outlineFile };

/** What can be had while there are still errors to mend. */
const WORKING_FILES: readonly Offer[] = [
  { words: 'Sổ bảy biểu mẫu', ending: '.xlsx', make: (submission) => workingFile(submission, workbookLayout(submission)) },
  { words: 'Phụ lục Word', ending: '.docx', make: (submission) => documentFile(submission) },
  { words: 'Tệp số liệu', ending: '.json', make: (submission) => Promise.resolve(figuresFile(submission)) },
];

/** What is sent. What the address says of who gave what, the clerk asked for. */
const packed = (submission: Submission) => packageFiles(submission, { sources: true });

/** The package, the pane has let it pass: in one file, and each file of it. */
const PACKAGE: readonly Offer[] = [
  {
    words: 'Cả gói gửi Sở Nội vụ',
    ending: '.zip',
    make: async (submission) => packageArchive(submission, await packed(submission)),
  },
  ...(
    [
      ['workbook', 'Sổ Excel để gửi', '.xlsx'],
      ['document', 'Phụ lục để in và ký', '.docx'],
      ['figures', 'Tệp số liệu', '.json'],
    ] as const
  ).map(([kind, words, ending]): Offer => ({
    words,
    ending,
    make: async (submission) => {
      const file = (await packed(submission)).find((each) => each.kind === kind);
      if (!file) throw new Error(kind);
      return file;
    },
  })),
];

/** All files of the submission in the page's address. */
export function DownloadPage({ fragment }: { fragment: string }) {
  const styles = useStyles();
  const dark = useMemo(() => matchMedia('(prefers-color-scheme: dark)').matches, []);
  const found = useMemo(() => {
    try {
      return { submission: readSubmissionFragment(fragment), inPackage: fragment.startsWith(`#${PACKAGE_MARK}`) };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  }, [fragment]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
      <main className={styles.main}>
        <h1 className={styles.title}>Tải tệp phụ lục CCHC</h1>
        {found.submission ? (
          <Offers submission={found.submission} inPackage={found.inPackage} />
        ) : (
          <p className={styles.text} role="alert">
            {found.reason}
          </p>
        )}
      </main>
    </FluentProvider>
  );
}

function Offers({ submission, inPackage }: { submission: Submission; inPackage: boolean }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const isAsking = !inPackage && slipsOf(submission).length > 0;
  const offers = [...(inPackage ? PACKAGE : WORKING_FILES), OUTLINE, ...(isAsking ? [SLIPS] : [])];
  const give = async (make: Make) => {
    try {
      const file = await make(submission);
      downloadFile(file);
      setSaid(`Trình duyệt đang tải ${file.name}.`);
    } catch (error) {
      setSaid(`Chưa lập được tệp: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return (
    <>
      <p className={styles.quiet}>
        {submission.agency.name || 'Chưa ghi cơ quan'}, {submission.period.phrase}. Số liệu nằm trong địa chỉ của trang này và không rời
        khỏi máy.
      </p>
      {offers.map(({ words, ending, make }) => (
        <div key={words} className={styles.row}>
          <span>{words}</span>
          <Button aria-label={`Tải ${ending}: ${words}`} onClick={() => void give(make)}>
            Tải {ending}
          </Button>
        </div>
      ))}
      <p className={styles.text} role="status">
        {said}
      </p>
    </>
  );
}
