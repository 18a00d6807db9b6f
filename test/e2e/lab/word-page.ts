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
}

declare global {
  interface Window {
    wordLab: WordLab;
  }
}

const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const word = new Word(
  [
    paragraph('BÁO CÁO'),
    paragraph('Sở đã giải quyết 17 hồ sơ trước hạn.'),
    paragraph('Chèn phụ lục ở đây.'),
    paragraph('Nơi nhận: như trên.'),
  ].join(''),
);
window.wordLab = { person: new Person(word.paper), blocks: () => word.paper.blocks.map(xmlOf) };
Object.assign(window, { _richApiNativeBridge: word.bridge });

placeOffice(office({ host: 'Word' }));
