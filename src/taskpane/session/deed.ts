import type { IndicatorId } from '../../forms';

/** What was done, for the person to be told in the pane's language. */
export type Deed =
  /** `words` as of the repair, `Ghi 12 vào dòng 6.5.2`. */
  | { readonly kind: 'repaired'; readonly words: string }
  | { readonly kind: 'justified' | 'withdrawn'; readonly row: IndicatorId }
  | { readonly kind: 'period'; readonly name: string }
  | { readonly kind: 'built' | 'opened' | 'compared' | 'restored' | 'asked' | 'merged' }
  /** `kept`: how many entries a person had changed since, which were left alone. */
  | { readonly kind: 'undone'; readonly deed: Deed; readonly kept: number };
