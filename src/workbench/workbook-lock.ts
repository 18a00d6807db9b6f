/** Who works on a workbook: this tab, another one, or nobody since the other was closed. */
export type Holder = 'this-tab' | 'another-tab' | 'nobody';

interface LockOwner {
  readonly onHolder: (holder: Holder) => void;
  /** Another tab came upon the same workbook. */
  readonly onRival: () => void;
  /** Another tab takes the workbook over: whatever is not kept yet is kept now, and what was kept last is given, if anything was. */
  readonly letGo: () => Promise<string | undefined>;
}

/** Milliseconds another tab gets to keep what is not kept yet, before the workbook is taken without it: tabs in the background are slow, hung ones silent. */
const PATIENCE = 15_000;
/** Milliseconds within which a tab that is there answers. */
const ANSWER = 250;

interface Message {
  readonly says: 'opened' | 'mine' | 'hand-over' | 'handed-over';
  /** What is handed over: what one tab writes into the browser's storage another may read only later, this word comes with it. */
  readonly figures?: string;
}

/**
 * One tab at a time works on a workbook, the others look on and may take it over. The browser lets go by itself when a tab
 * is closed or crashes. Only pages of a secure origin have locks; elsewhere the tabs ask each other.
 */
export class WorkbookLock {
  private readonly name: string;
  private readonly channel: BroadcastChannel;
  private readonly locks = 'locks' in navigator ? navigator.locks : undefined;
  private readonly heard = new Set<(message: Message) => void>();
  private giveUp: () => void = () => undefined;
  private waiting = new AbortController();
  private holder: Holder = 'another-tab';

  constructor(
    id: string,
    private readonly owner: LockOwner,
  ) {
    this.name = `cchc.workbook.${id}`;
    this.channel = new BroadcastChannel(this.name);
    this.channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      for (const listener of [...this.heard]) listener(data);
      if (this.holder !== 'this-tab') return;
      if (data.says === 'opened') {
        this.say({ says: 'mine' });
        this.owner.onRival();
      }
      if (data.says === 'hand-over') void this.handOver();
    });
  }

  /** Takes the workbook if no other tab has it. */
  async begin(): Promise<void> {
    const answered = this.answer('mine', ANSWER);
    this.say({ says: 'opened' });
    if (this.locks) {
      if (!(await this.request({ ifAvailable: true }))) {
        this.become('another-tab');
        this.lookOn();
      }
    } else if ((await answered) !== undefined) this.become('another-tab');
    else this.become('this-tab');
  }

  /** Takes the workbook over from whatever tab has it, which keeps its figures first. Returns them; undefined where that tab gave none. */
  async take(): Promise<string | undefined> {
    this.waiting.abort();
    if (this.locks && (await this.request({ ifAvailable: true }))) return undefined;
    const handed = this.answer('handed-over', PATIENCE);
    this.say({ says: 'hand-over' });
    const answer = await handed;
    if (!this.locks) this.become('this-tab');
    else if (!(await this.request({ ifAvailable: true }))) await this.request({ steal: true });
    return answer?.figures;
  }

  /** For good: the page goes. */
  end(): void {
    this.waiting.abort();
    this.giveUp();
    this.channel.close();
  }

  private async handOver(): Promise<void> {
    let figures: string | undefined;
    try {
      figures = await this.owner.letGo();
    } finally {
      this.giveUp();
      this.become('another-tab');
      this.say({ says: 'handed-over', ...(figures !== undefined && { figures }) });
      // The other tab comes first.
      setTimeout(() => this.lookOn(), ANSWER * 4);
    }
  }

  /** Looks on until nobody has it any more. */
  private lookOn(): void {
    if (this.holder !== 'another-tab') this.become('another-tab');
    this.waiting = new AbortController();
    this.locks
      ?.request(this.name, { signal: this.waiting.signal }, () => {
        this.become('nobody');
      })
      // It is taken over: nobody waits any more.
      .catch(() => undefined);
  }

  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      void this.locks
        ?.request(this.name, options, (lock) => {
          resolve(lock !== null);
          if (!lock) return undefined;
          this.become('this-tab');
          return new Promise<void>((release) => {
            this.giveUp = release;
          });
        })
        // Another tab took it without asking, because this one didn't answer.
        .catch(() => {
          this.lookOn();
        });
    });
  }

  private become(holder: Holder): void {
    this.holder = holder;
    this.owner.onHolder(holder);
  }

  private say(message: Message): void {
    this.channel.postMessage(message);
  }

  /** What another tab says that was waited for; undefined where it says nothing within a time. */
  private answer(wanted: Message['says'], patience: number): Promise<Message | undefined> {
    return new Promise((resolve) => {
      const end = (answered?: Message) => {
        clearTimeout(timer);
        this.heard.delete(listener);
        resolve(answered);
      };
      const listener = (message: Message) => {
        if (message.says === wanted) end(message);
      };
      const timer = setTimeout(end, patience);
      this.heard.add(listener);
    });
  }
}
