/** What the page itself notes down for a visit: moments, in milliseconds since the page was asked for. */
export interface Robot {
  /** When the pane first showed what somebody could work with, at its first frame. */
  pane?: number;
  /** When the place of the sheet first was free of what is shown until it comes. */
  sheet?: number;
  /** When the keyboard first was in the sheet, after the way there had been taken as soon as it was offered. */
  inSheet?: number;
  /** When Enter was pressed last, and a button last clicked. */
  pressed?: number;
  /** When a file was first handed over. */
  saved?: number;
  /** Clicks the way to the next blank as soon as it is there. */
  goes: boolean;
  /** Clicks what is asked before the sheets are built. */
  agrees: boolean;
  /** How much is filled in, as the pane says it: `98/102`. */
  readonly progress: () => string;
  /** The next frame in which the pane says something else than `before`. */
  readonly progressOtherThan: (before: string) => Promise<number>;
  /** A fixed piece of work. */
  readonly unit: () => number;
}

declare global {
  interface Window {
    robot: Robot;
  }
}

/** Put into the page before its own scripts. Knows of it only what a person sees. */
export function installRobot({ goes }: { readonly goes: boolean }): void {
  const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('main button')];
  const button = (words: RegExp) => buttons().find((each) => words.test(each.textContent));
  const progress = () => {
    const main = document.querySelector('main');
    if (!main) return '';
    const said = [...main.querySelectorAll('*')].find((each) => each.childElementCount === 0 && /^\d+\/\d+$/.test(each.textContent));
    return said?.textContent ?? '';
  };
  const robot: Robot = {
    goes,
    agrees: false,
    progress,
    progressOtherThan: (before) =>
      new Promise((resolve, reject) => {
        const start = performance.now();
        const look = () => {
          const now = progress();
          if (now !== '' && now !== before) resolve(performance.now());
          else if (performance.now() - start > 60_000) reject(new Error(`The pane still says "${now}".`));
          else requestAnimationFrame(look);
        };
        look();
      }),
    unit: () => {
      const start = performance.now();
      for (let round = 0; round < 60; round++) {
        const rows = Array.from({ length: 4000 }, (_, index) => ({
          id: `BM${String(index % 7)}/${String((index * 7919) % 4001)}`,
          value: index,
        }));
        rows.sort((a, b) => (a.id < b.id ? -1 : 1));
        JSON.parse(JSON.stringify(rows));
      }
      return performance.now() - start;
    },
  };
  window.robot = robot;
  window.addEventListener('keydown', (event) => event.key === 'Enter' && (robot.pressed = event.timeStamp), true);
  window.addEventListener('click', (event) => (robot.pressed = event.timeStamp), true);
  HTMLAnchorElement.prototype.click = function () {
    if (this.download !== '') robot.saved ??= performance.now();
    HTMLElement.prototype.click.call(this);
  };
  let went = false;
  const look = () => {
    const now = performance.now();
    if (progress() !== '' || button(/^Xem thử số liệu mẫu/)) robot.pane ??= now;
    if (document.querySelector('.sheet-container') && !document.querySelector('.skeleton')) robot.sheet ??= now;
    if (robot.agrees) button(/^(?:Đồng ý|Đổi kỳ của sổ này)/)?.click();
    const next = robot.goes && !went ? button(/^Đến ô chưa nhập tiếp theo/) : undefined;
    if (next) {
      went = true;
      // As a press does: the keyboard is on the button then.
      next.focus();
      next.click();
    }
    if (went && document.activeElement?.closest('.sheet, [class*="univer"]')) robot.inSheet ??= now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
