/** Boots the pane in Excel. */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { excelHost, HostError, type Host } from '../hosts';
import { Pane } from './pane';
import { browserMemory, pickFile, type Services } from './services';

const services: Services = {
  pickFile,
  memory: browserMemory(),
  today: () => new Date().toLocaleDateString('sv'),
  reload: () => {
    location.reload();
  },
};

function Boot() {
  const [host, setHost] = useState<Host | HostError | undefined>();
  useEffect(() => {
    if (isWord()) return;
    excelHost().then(setHost, (error: unknown) => {
      setHost(error instanceof HostError ? error : new HostError('unreachable', String(error)));
    });
  }, []);
  if (isWord()) return <p className="opening">Phần dành cho Word chưa có trong bản này; hãy mở phần bổ trợ trong Excel.</p>;
  if (host === undefined) return <p className="opening">Đang đọc sổ…</p>;
  if (host instanceof HostError) {
    return (
      <div className="opening">
        <p>{host.message}</p>
        <button type="button" onClick={services.reload}>
          Tải lại
        </button>
      </div>
    );
  }
  return <Pane host={host} services={services} dark={officeIsDark()} />;
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
