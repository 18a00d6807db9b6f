/** Boots the pane in Excel and in Word. */
import { Suspense, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { localDay } from '../forms';
import {
  autoOpen,
  browserOpener,
  downloadsFail,
  excelHost,
  HostError,
  longestAddress,
  openAsWorkbook,
  wordHost,
  type DocumentHost,
} from '../hosts';
import { later } from './later';
import { lazyView } from './lazy-view';
import { Pane } from './pane';
import { askedOnce } from './services/asked-tab';
import { browserMemory } from './services/browser-memory';
import type { DeliveryMeans } from './services/delivery-ladder';
import { downloadFile } from './services/download-file';
import { pickFile, pickFiles } from './services/pick-file';
import type { Services } from './services/services';
import { Connection } from './session/connection';

const deliveryLadder = later(() => import('./services/delivery-ladder'));
const WordPane = lazyView(() => import('./word/word-pane'), 'WordPane');

const TOO_LONG =
  'Ghi chú và giải trình dài quá mức chuyển được sang trình duyệt; hãy lưu sổ rồi mở sổ đó bằng bàn làm việc để lấy các tệp.';

/** What needs no Office. */
const basics = {
  pickFile,
  pickFiles,
  memory: browserMemory(),
  asked: askedOnce(location.search),
  today: () => localDay(),
  reload: () => {
    location.reload();
  },
};

/** Asked once Office is there: only it knows the ways out. */
function excelServices(): Services {
  const openInBrowser = browserOpener();
  const openPage =
    openInBrowser &&
    ((address: string) => {
      openInBrowser(new URL(address, location.href).href);
    });
  const means: DeliveryMeans = {
    openWorkbook: openAsWorkbook,
    openPage,
    download: downloadFile,
    downloadsFail: downloadsFail(),
    longestAddress: longestAddress(),
    site: location.href,
  };
  const opensItself = autoOpen();
  return {
    ...basics,
    savesWorkbook: false,
    ...(opensItself && { autoOpen: opensItself }),
    deliver: async (file, submission) => (await deliveryLadder()).deliver(means, file, submission),
    ...(openPage && {
      openDownloadPage: async (submission, inPackage) => {
        const { downloadPage, isShortEnough } = await deliveryLadder();
        const address = downloadPage(submission, inPackage);
        if (!isShortEnough(address, means)) throw new Error(TOO_LONG);
        openPage(address);
      },
    }),
  };
}

type Booted = { readonly excel: Connection; readonly services: Services } | { readonly word: DocumentHost };

async function boot(): Promise<Booted> {
  if (isWord()) return { word: await wordHost() };
  const [host, services] = [await excelHost(), excelServices()];
  const excel = new Connection(host, services.memory, services.today);
  void excel.connect();
  return { excel, services };
}

function Boot() {
  const [booted, setBooted] = useState<Booted | HostError | undefined>();
  useEffect(() => {
    boot().then(setBooted, (error: unknown) => {
      setBooted(error instanceof HostError ? error : new HostError('unreachable', String(error)));
    });
  }, []);
  if (booted === undefined) return <p className="opening">{isWord() ? 'Đang đọc văn bản…' : 'Đang đọc sổ…'}</p>;
  if (booted instanceof HostError) {
    return (
      <div className="opening">
        <p>{booted.message}</p>
        <button type="button" onClick={basics.reload}>
          Tải lại
        </button>
      </div>
    );
  }
  if ('excel' in booted) return <Pane connection={booted.excel} services={booted.services} isDark={officeIsDark} />;
  return (
    <Suspense fallback={<p className="opening">Đang đọc văn bản…</p>}>
      <WordPane host={booted.word} services={basics} isDark={officeIsDark} />
    </Suspense>
  );
}

function isWord(): boolean {
  return typeof Office !== 'undefined' && Office.context.host === Office.HostType.Word;
}

/** Whether Office's own theme is dark; undefined where it doesn't say. */
function officeIsDark(): boolean | undefined {
  const background = (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor;
  const [red, green, blue] =
    /^#(..)(..)(..)/
      .exec(background ?? '')
      ?.slice(1)
      .map((part) => parseInt(part, 16)) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Boot />);
