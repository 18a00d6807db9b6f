/** Microsoft's own Office.js client for Excel, run in Node against the host of this folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { Bridge } from './excel';
import { office, type OfficeOptions } from './office';

/** Tests and benchmarks start at the top of the project. */
const FILE = join(process.cwd(), 'node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

interface Client {
  readonly Excel: unknown;
  /** To whom it talks. */
  host: Bridge;
  /** It hears events of whatever host, so the next test has to have another. */
  listening: boolean;
}

let script: Script | undefined;
let idle: Client | undefined;

/** Puts the globals `Excel` and `Office` in place: Microsoft's client talking to the bridge. */
export function loadMicrosoftClient(host: Bridge, options: OfficeOptions = {}): void {
  const client = idle?.listening === false ? idle : start(host);
  client.host = host;
  idle = client;
  Object.assign(globalThis, { Excel: client.Excel, Office: office(options) });
}

/** Takes a tenth of a second. */
function start(host: Bridge): Client {
  script ??= new Script(readFileSync(FILE, 'utf8'), { filename: FILE });
  const bridge: Bridge = {
    sendMessageToHost: (message) => {
      client.listening ||= message.includes('"_Register');
      client.host.onMessageFromHost = (answer) => bridge.onMessageFromHost?.(answer);
      client.host.sendMessageToHost(message);
    },
  };
  // The script looks around for the page it believes to be on.
  const page: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    console,
    setTimeout,
    clearTimeout,
    document: {
      getElementById: () => null,
      getElementsByTagName: () => [],
      createElement: () => ({}),
      head: { appendChild: () => undefined },
    },
    navigator: { userAgent: 'test' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    addEventListener: () => undefined,
  };
  page.window = page;
  script.runInContext(createContext(page));
  const client: Client = { Excel: page.Excel, host, listening: false };
  return client;
}
