/** Word without Word: a document in memory that answers Microsoft's own Office.js client. */
import type { ApiObject } from '../office/api-object';
import { OfficeHost, type Sync } from '../office/office-host';
import { WireError, type Action } from '../office/wire';
import { documentObject, paragraphObject } from './api-document';
import { rangeObject, type Stretch } from './api-range';
import { Paper, Paragraph } from './paper';

export class Word extends OfficeHost {
  readonly paper: Paper;
  /** The search dialog is open. */
  searching = false;
  readonly #changeTracking: boolean;
  readonly #tracked = new Map<string, Paragraph | Stretch>();
  #references = 0;

  /** `body` is the XML of its blocks; `changeTracking` says whether this Word has the API for that (WordApi 1.4). */
  constructor(body: string, { changeTracking = false } = {}) {
    super();
    this.paper = new Paper(body);
    this.#changeTracking = changeTracking;
  }

  /** How many objects the client has asked Word to track and not released. */
  get tracked(): number {
    return this.#tracked.size;
  }

  protected override root(): ApiObject {
    return documentObject(this.paper, this.#tracking, { changeTracking: this.#changeTracking });
  }

  protected override newSync(actions: readonly Action[]): Sync {
    return { actions, asked: [] };
  }

  protected override checkReady(): void {
    if (this.searching) throw new WireError('SearchDialogIsOpen', 'the search dialog is open');
  }

  protected override afterSync(): void {
    const { blocks } = this.paper;
    if (!blocks.every((block, index) => blocks.indexOf(block) === index)) throw new Error('a block stands in the document twice');
  }

  protected override referred(reference: string): ApiObject {
    const place = this.#tracked.get(reference);
    const paragraph = place instanceof Paragraph ? place : place?.paragraph;
    if (!place || !paragraph || !this.paper.paragraphs.includes(paragraph)) {
      throw new WireError('ItemNotFound', `nothing is tracked as ${reference}`);
    }
    return place instanceof Paragraph ? paragraphObject(this.#world, place) : rangeObject(this.#world, place);
  }

  readonly #tracking = {
    keep: (paragraph: Paragraph) => void this.#tracked.set(`paragraph-${++this.#references}`, paragraph),
    referenceOf: (paragraph: Paragraph) => [...this.#tracked].find(([, tracked]) => tracked === paragraph)?.[0],
    keepStretch: (stretch: Stretch) => void this.#tracked.set(`range-${++this.#references}`, stretch),
    referenceOfStretch: (stretch: Stretch) => [...this.#tracked].find(([, tracked]) => tracked === stretch)?.[0],
    release: (reference: string) => void this.#tracked.delete(reference),
  };

  get #world() {
    return { paper: this.paper, tracking: this.#tracking };
  }
}
