/** The letters of a paragraph's XML, and their replacement as somebody types over them. */
import { WireError } from '../office/wire';

const RUN = /<w:r(?: [^>]*)?>(<w:rPr>.*?<\/w:rPr>)?<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)><\/w:r>/gs;
const LETTERS = /<w:(?:t|delText)(?: [^>]*)?>([^<]*)<\/w:(?:t|delText)>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** All of them, the struck-out ones too. */
export function letters(xml: string): string {
  return [...xml.matchAll(LETTERS)].map(([, text = '']) => decoded(text)).join('');
}

/** New letters in place of others, in the looks of the first of these; with marks of a tracked change, or without. */
export function replaceLetters(xml: string, start: number, end: number, words: string, tracked: boolean): string {
  if (letters(xml.replace(RUN, '')) !== '') throw new WireError('ApiNotFound', 'the test host types into plain runs only');
  let at = 0;
  let typed = false;
  return xml.replace(RUN, (whole: string, looks: string | undefined, text: string) => {
    const content = decoded(text);
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, content.length)];
    at += content.length;
    if (from >= to) return whole;
    const struck = run(looks ?? '', content.slice(from, to), tracked ? 'delText' : 't');
    const added = typed ? '' : run(looks ?? '', words, 't');
    typed = true;
    const change = tracked ? `<w:del>${struck}</w:del>${added && `<w:ins>${added}</w:ins>`}` : added;
    return run(looks ?? '', content.slice(0, from), 't') + change + run(looks ?? '', content.slice(to), 't');
  });
}

function run(looks: string, text: string, name: string): string {
  const content = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return text && `<w:r>${looks}<w:${name} xml:space="preserve">${content}</w:${name}></w:r>`;
}

function decoded(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}
