/** Long work the person sees and may stop. */
export interface Work {
  readonly words: 'reading' | 'building' | 'writing';
  readonly done: number;
  readonly total: number;
  readonly cancel?: () => void;
  /** What the person has to do first, in a sentence, while the program refuses to go on. */
  readonly waiting?: string;
}
