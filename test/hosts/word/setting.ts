/** A report in Word, small but with everything that can stand around a cursor, and parts to put into it. */
import { HostError, type DocumentHost, type DocumentPart } from '../../../src/hosts';
import { wordHost } from '../../../src/hosts/word/word-host';
import type { OfficeOptions } from '../../lab/office/office';
import { flatOpc } from '../../lab/word/flat-opc';
import { loadMicrosoftClient } from '../../lab/word/microsoft-client';
import { Control, xmlOf, type Paper } from '../../lab/word/paper';
import { Person } from '../../lab/word/person';
import { Word } from '../../lab/word/word';

export interface Setting {
  readonly word: Word;
  readonly paper: Paper;
  readonly host: DocumentHost;
  readonly person: Person;
}

/** Patience is short, so that tests of silence are too. */
export const PATIENCE = { reading: 300, writing: 1_000, person: 210, again: 30 };

export const paragraph = (text: string, looks = '') => `<w:p>${looks}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const HEADING = '<w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>';
const cell = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
export const table = (...cells: readonly string[]) =>
  `<w:tbl><w:tblPr><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`;
export const control = (tag: string, content: string) =>
  `<w:sdt><w:sdtPr><w:alias w:val="Khung"/><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
export const EMPTY = '<w:p/>';

export const REPORT = [
  paragraph('BÁO CÁO'),
  paragraph('1. Kết quả', HEADING),
  paragraph('Sở đã giải quyết 17 hồ sơ.'),
  table(paragraph('Bảng của Sở'), table(paragraph('Bảng trong bảng')) + EMPTY),
  paragraph('Nơi nhận: như trên.'),
].join('');

/** The text of a part's table. */
export const figuresOf = (tag: string, version = '') => `Số liệu ${tag}${version}`;

export function part(tag: string, version = ''): DocumentPart {
  return {
    tag: `CCHC:${tag}`,
    title: `Biểu mẫu ${tag.replace(/\D/g, '')}`,
    ooxml: flatOpc(contentOf(tag, version) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'),
  };
}

/** What stands in the control of a part. */
export const contentOf = (tag: string, version = '') =>
  paragraph(`Biểu mẫu ${tag}`) + table(paragraph(figuresOf(tag, version)), paragraph('20')) + EMPTY;

export const EIGHT = ['phu-luc', 'BM1', 'BM2', 'BM3', 'BM4', 'BM5', 'BM6', 'BM7'];
export const parts = (names: readonly string[] = EIGHT, version = '') => names.map((name) => part(name, version));

interface Options extends OfficeOptions {
  readonly body?: string;
  readonly changeTracking?: boolean;
}

export async function open({ body = REPORT, changeTracking = false, ...office }: Options = {}): Promise<Setting> {
  const word = new Word(body, { changeTracking });
  loadMicrosoftClient(word.bridge, { wordApi: changeTracking ? '1.4' : '1.3', ...office });
  return { word, paper: word.paper, host: await wordHost(PATIENCE), person: new Person(word.paper) };
}

/** With parts after the sentence about 17 files, and nothing asked yet. */
export async function withParts(names: readonly string[] = EIGHT, options: Options = {}): Promise<Setting> {
  const setting = await open(options);
  setting.person.clickOn('Sở đã giải quyết 17 hồ sơ.');
  await setting.host.insertParts(parts(names));
  setting.word.syncs.length = 0;
  return setting;
}

/** The document as a list of what stands in it: XML, and the tags of controls of ours. */
export function outline(paper: Paper): readonly string[] {
  return paper.blocks.map((block) => (block instanceof Control ? block.tag : xmlOf(block)));
}

/** The document with everything taken out that is in controls of ours, frames included. */
export function others(paper: Paper): string {
  return paper.blocks.map((block) => (block instanceof Control && block.tag.startsWith('CCHC:') ? '§' : xmlOf(block))).join('');
}

export function controlOf(paper: Paper, tag: string): Control {
  return paper.controls.find((each) => each.tag === `CCHC:${tag}`)!;
}

export const inside = (within: Control) => within.blocks.map(xmlOf).join('');

/** How a promise fails: the kind of its HostError. Everything it says must be about a document and say what to do. */
export async function kindOf(work: Promise<unknown>): Promise<string> {
  const outcome: unknown = await work.then(
    () => 'done',
    (error: unknown) => error,
  );
  if (outcome === 'done') return 'done';
  if (!(outcome instanceof HostError)) throw outcome;
  expect(outcome.message).toMatch(/(?:văn bản|word|biểu).*; hãy /i);
  expect(outcome.message).not.toMatch(/Sổ |Excel|bảng tính|ô;/);
  return outcome.kind;
}
