/** Long work the person sees and may stop. */
export interface Work {
  readonly words: 'reading' | 'building' | 'writing';
  readonly done: number;
  readonly total: number;
  readonly cancel?: () => void;
}
