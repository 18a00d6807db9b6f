/** The browser's side of the tests of the pane in Word: a strict Word with a report on its paper, within reach of the tests as `window.wordLab`. */
import { office } from '../../lab/office/office';
import { xmlOf } from '../../lab/word/paper';
import { Person } from '../../lab/word/person';
import { Word } from '../../lab/word/word';
import { placeOffice } from './place-office';

export interface WordLab {
  readonly person: Person;
  /** The document's XML, block by block. */
  readonly blocks: () => readonly string[];
  /** The words that are selected, where it is words. */
  readonly selected: () => string | undefined;
  readonly trackingMode: () => string;
}

declare global {
  interface Window {
    wordLab: WordLab;
    /** The newest WordApi of this Word, set before the page loads. */
    newestWordApi?: '1.3' | '1.4';
  }
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const wordApi = window.newestWordApi ?? '1.3';
const word = new Word(
  [
    paragraph('BÁO CÁO'),
    paragraph('Sở đã giải quyết 17 hồ sơ trước hạn.'),
    paragraph('Chèn phụ lục ở đây.'),
    paragraph('Trong quý, Sở tiếp nhận 25 hồ sơ. Đã trả kết quả đúng hạn 17 hồ sơ, đạt 100%.'),
    paragraph('Nơi nhận: như trên.'),
  ].join(''),
  { changeTracking: wordApi === '1.4' },
);
window.wordLab = {
  person: new Person(word.paper),
  blocks: () => word.paper.blocks.map(xmlOf),
  selected: () => word.paper.selection.words,
  trackingMode: () => word.paper.trackingMode,
};
Object.assign(window, { _richApiNativeBridge: word.bridge });

placeOffice(office({ host: 'Word', wordApi }));
