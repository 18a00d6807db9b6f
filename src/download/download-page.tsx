import { Button, FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { completeFigures } from '../rules';
import { DOCUMENT_TYPE, fileName, FIGURES_TYPE, packageFiles, sendingGate, WORKBOOK_TYPE } from '../sending';
import { workbookLayout } from '../sheets';
import { readSubmissionFragment, writeFiguresFile, type Submission } from '../submission';
import { downloadFile, type FileToDeliver } from '../taskpane';
import { writeAppendix, writeSkeleton } from '../word';
import { writeWorkbook } from '../xlsx';

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

type Make = (submission: Submission) => Promise<FileToDeliver>;

interface Offer {
  readonly words: string;
  readonly ending: string;
  readonly make: Make;
}

/** What can always be had. */
const OFFERS: readonly Offer[] = [
  {
    words: 'Phụ lục để in và ký',
    ending: '.docx',
    make: async (submission) => ({ name: `${fileName(submission)}.docx`, type: DOCUMENT_TYPE, bytes: await writeAppendix(submission) }),
  },
  {
    words: 'Đề cương báo cáo với số liệu điền sẵn',
    ending: '.docx',
    make: async (submission) => ({
      name: `DeCuong_${fileName(submission)}.docx`,
      type: DOCUMENT_TYPE,
      bytes: await writeSkeleton(submission),
    }),
  },
  {
    words: 'Tệp số liệu',
    ending: '.json',
    make: (submission) =>
      Promise.resolve({
        name: `${fileName(submission)}.json`,
        type: FIGURES_TYPE,
        bytes: new TextEncoder().encode(writeFiguresFile({ ...submission, figures: completeFigures(submission) })),
      }),
  },
];

/** The workbook that goes to Home Affairs, once nothing holds it back; before that the one to work on. */
function workbookOffer(submission: Submission): Offer {
  const mayGo = sendingGate(submission).blocking.length === 0;
  return {
    words: mayGo ? 'Sổ gửi Sở Nội vụ' : 'Sổ bảy biểu mẫu (còn lỗi, chưa đóng gói được)',
    ending: '.xlsx',
    make: async (given) => {
      const [packed] = mayGo ? await packageFiles(given) : [];
      return packed ?? { name: `${fileName(given)}.xlsx`, type: WORKBOOK_TYPE, bytes: await writeWorkbook(workbookLayout(given)) };
    },
  };
}

/** All files of the submission in the page's address. */
export function DownloadPage({ fragment }: { fragment: string }) {
  const styles = useStyles();
  const dark = useMemo(() => matchMedia('(prefers-color-scheme: dark)').matches, []);
  const found = useMemo(() => {
    try {
      return { submission: readSubmissionFragment(fragment) };
    } catch (error) {
      return { reason: error instanceof Error ? error.message : String(error) };
    }
  }, [fragment]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className={styles.page}>
      <main className={styles.main}>
        <h1 className={styles.title}>Tải tệp phụ lục CCHC</h1>
        {found.submission ? (
          <Offers submission={found.submission} />
        ) : (
          <p className={styles.text} role="alert">
            {found.reason}
          </p>
        )}
      </main>
    </FluentProvider>
  );
}

function Offers({ submission }: { submission: Submission }) {
  const styles = useStyles();
  const [said, setSaid] = useState('');
  const offers = useMemo(() => [workbookOffer(submission), ...OFFERS], [submission]);
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
