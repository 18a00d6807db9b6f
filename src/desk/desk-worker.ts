/** Reads and writes files beside the page. A worker does one job; whoever wants that to stop ends the worker. */
import { OpeningError } from '../opening';
import { receiveFiles, type IncomingFile } from '../province';
import type { DoneWork, WorkerJob } from './beside';
import type { ChosenFile } from './chosen-files';
import { makeDeskFile } from './desk-files';
import { keptReceived } from './kept-received';

/** Larger than any workbook of ours by two orders of magnitude. */
const LARGEST_FILE = 50_000_000;

addEventListener('message', ({ data }: MessageEvent<WorkerJob>) => {
  work(data).catch((error: unknown) => {
    const message = error instanceof OpeningError ? error.message : `Chưa làm được: ${String(error)}`;
    tell({ kind: 'failed', message });
  });
});

async function work(job: WorkerJob): Promise<void> {
  if (job.kind === 'write') {
    tell({ kind: 'done', file: await makeDeskFile(job.job) });
    return;
  }
  for (const file of job.files) {
    const [received] = await receiveFiles([incoming(file)], { today: job.today });
    if (received) tell({ kind: 'received', received: keptReceived(received) });
  }
  tell({ kind: 'done' });
}

function incoming({ name, file }: ChosenFile): IncomingFile {
  return {
    name,
    read: async () => {
      if (file.size > LARGEST_FILE)
        throw new OpeningError('Tệp lớn hơn 50 MB, không phải sổ phụ lục CCHC; hãy đề nghị đơn vị gửi lại tệp khác.');
      return new Uint8Array(await file.arrayBuffer());
    },
  };
}

function tell(done: DoneWork): void {
  postMessage(done);
}
