import type { DocumentHost, DocumentPart, HostError, InsertedPart } from '../../../src/hosts';

/** A document that holds the parts it was given, and text around them. */
export class MemoryDocument implements DocumentHost {
  readonly kind = 'word';
  readonly seesTracking = true;
  parts: InsertedPart[] = [];
  shown: number | undefined;
  /** The whole document as Word would hand it over. */
  text = '';
  /** The sentence that is selected. */
  selected = '';
  /** Whether words are found. */
  finds = true;
  /** The next calls fail with these, one each. */
  failures: HostError[] = [];
  private last = 0;

  readonly readParts = (): Promise<readonly InsertedPart[]> => this.when(() => this.parts);

  insertParts: DocumentHost['insertParts'] = (parts) =>
    this.when(() => {
      this.parts = [...this.parts, ...parts.map((part) => this.inserted(part))];
    });

  readonly replaceParts: DocumentHost['replaceParts'] = (changes) =>
    this.when(() => {
      this.parts = this.parts.map((part) => {
        const change = changes.find(({ control }) => control === part.control);
        return change ? { control: part.control, tag: change.tag, ooxml: change.ooxml } : part;
      });
    });

  readonly showPart = (control: number): Promise<void> =>
    this.when(() => {
      this.shown = control;
    });

  readonly showWords: DocumentHost['showWords'] = (words) =>
    this.when(() => {
      this.selected = words.sentence.map(({ text }) => text).join(' … ');
      return this.finds ? 'sentence' : 'gone';
    });

  readonly replaceWords: DocumentHost['replaceWords'] = ({ words, around }, by) =>
    this.when(() => {
      const text = around[0]?.text ?? '';
      if (this.finds) this.text = this.text.replace(text, text.replace(words, by));
      return this.finds ? 'done' : 'gone';
    });

  readonly readDocument = (): Promise<string> => this.when(() => this.text);

  /** A person copies a part. */
  copy(tag: string): void {
    this.parts = [...this.parts, ...this.parts.filter((part) => part.tag === tag).map((part) => ({ ...part, control: ++this.last }))];
  }

  private inserted({ tag, ooxml }: DocumentPart): InsertedPart {
    return { control: ++this.last, tag, ooxml };
  }

  private when<Result>(work: () => Result): Promise<Result> {
    const failure = this.failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve(work());
  }
}
