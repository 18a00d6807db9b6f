/** For this long a sentence isn't said again: keys that repeat would say it many times. */
const REST = 1500;

/** Says a sentence once in a while, however often a held key or a hasty hand asks for it. */
export function calmly(say: (sentence: string) => void): (sentence: string) => void {
  let last = '';
  let until = 0;
  return (sentence) => {
    const now = performance.now();
    if (sentence === last && now <= until) return;
    say(sentence);
    last = sentence;
    until = now + REST;
  };
}
