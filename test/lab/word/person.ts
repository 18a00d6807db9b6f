/** Somebody at the keyboard of Word. */
import { Control, Paragraph, paragraphsIn, Table, type Paper } from './paper';

export class Person {
  readonly #paper: Paper;

  constructor(paper: Paper) {
    this.#paper = paper;
  }

  /** Puts the cursor into the first paragraph with this text, wherever it stands. */
  clickOn(text: string): void {
    const paragraph = this.#paper.paragraphs.find((each) => each.text === text);
    if (!paragraph) throw new Error(`there is no paragraph "${text}"`);
    this.#paper.selection = { block: paragraph, mode: 'Start' };
  }

  /** The text of the paragraph the cursor is in, and of the one before that. */
  cursor(): { readonly paragraph: Paragraph; readonly mode: string } {
    const { block, mode } = this.#paper.selection;
    if (!(block instanceof Paragraph)) throw new Error('a part is selected');
    return { paragraph: block, mode };
  }

  /** Cuts a part out and pastes it at the end of the document. */
  moveToEnd(tag: string): void {
    const control = this.#cut(tag);
    this.#paper.blocks.splice(-1, 0, control);
  }

  /** Cuts a part out and pastes it into the first cell of the first table. */
  moveIntoTable(tag: string): void {
    const control = this.#cut(tag);
    const table = this.#paper.blocks.find((block) => block instanceof Table);
    table?.cells[0]?.blocks.unshift(control);
  }

  /** Copies a part to the end of the document; Word gives the copy a number of its own. */
  copyToEnd(tag: string): void {
    const { title, blocks } = this.#part(tag);
    const copy = new Control(
      this.#paper.nextId(),
      blocks.filter((block) => block instanceof Paragraph).map(({ xml }) => new Paragraph(xml)),
    );
    copy.tag = tag;
    copy.title = title;
    this.#paper.blocks.splice(-1, 0, copy);
  }

  delete(tag: string): void {
    this.#cut(tag);
  }

  /** Deletes the paragraphs under the table of a part, which Word allows. */
  deleteParagraphsOf(tag: string): void {
    const control = this.#part(tag);
    control.blocks = control.blocks.filter((block) => block instanceof Table);
  }

  lock(tag: string): void {
    this.#part(tag).cannotEdit = true;
  }

  /** Types at the end of the first paragraph of a part. */
  typeInto(tag: string, text: string): void {
    const [paragraph] = paragraphsIn(this.#part(tag));
    if (paragraph) paragraph.xml = paragraph.xml.replace('</w:p>', `<w:r><w:t>${text}</w:t></w:r></w:p>`);
  }

  #part(tag: string): Control {
    const control = this.#paper.controls.find((each) => each.tag === tag);
    if (!control) throw new Error(`there is no part ${tag}`);
    return control;
  }

  #cut(tag: string): Control {
    const control = this.#part(tag);
    const { blocks } = this.#paper.containerOf(control);
    blocks.splice(blocks.indexOf(control), 1);
    return control;
  }
}
