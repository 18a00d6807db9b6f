/** Microsoft's own Office.js clients, run in Node against the hosts of the lab. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { office, type OfficeOptions } from './office';
import type { Bridge } from './office-host';

/** Tests and benchmarks start at the top of the project. */
const FOLDER = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');

interface Client {
  /** The global `Excel` or `Word`. */
  readonly api: unknown;
  /** To whom it talks. */
  host: Bridge;
  /** How many events it hears, of whatever host: while there are any, the next test has to have another client. */
  listening: number;
}

/** A function that puts the globals `Office` and `Excel` or `Word` in place: Microsoft's client talking to the bridge. */
export function microsoftClient(program: 'Excel' | 'Word', file: string): (host: Bridge, options?: OfficeOptions) => void {
  const path = join(FOLDER, file);
  let script: Script | undefined;
  let idle: Client | undefined;
  return (host, options = {}) => {
    script ??= new Script(readFileSync(path, 'utf8'), { filename: path });
    const client = idle?.listening === 0 ? idle : start(script, program, host);
    client.host = host;
    idle = client;
    Object.assign(globalThis, { [program]: client.api, Office: office({ host: program, ...options }), ...pageEvents() });
  };
}

/** What a page hears of itself, as `dispatchEvent(new Event('focus'))`. */
function pageEvents() {
  const page = new EventTarget();
  return {
    addEventListener: page.addEventListener.bind(page),
    removeEventListener: page.removeEventListener.bind(page),
    dispatchEvent: page.dispatchEvent.bind(page),
  };
}

/** Takes a tenth of a second. */
function start(script: Script, program: string, host: Bridge): Client {
  const bridge: Bridge = {
    sendMessageToHost: (message) => {
      client.listening += count(message, '"_Register') - count(message, '"_Unregister');
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
  const client: Client = { api: page[program], host, listening: 0 };
  return client;
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
