import { defineTemplate } from '../template';
import { bm1 } from './bm1';
import { bm2 } from './bm2';
import { bm3 } from './bm3';
import { bm4 } from './bm4';
import { bm5 } from './bm5';
import { bm6 } from './bm6';
import { bm7 } from './bm7';
import { relations } from './relations';
import { validity } from './validity';

/** The forms of 2022. */
export const CCHC_2022 = defineTemplate({
  id: 'CCHC-2022',
  source: 'Công văn số 223/SNV-CCHCVTLT ngày 10/3/2022 của Sở Nội vụ tỉnh Quảng Trị',
  ...validity,
  forms: [bm1, bm2, bm3, bm4, bm5, bm6, bm7],
  relations,
  oneStop: { solved: 'BM3/3.1.1', solvedInTime: 'BM3/3.1.2', received: 'BM7/6.7.1', receivedOnline: 'BM7/6.7.2' },
  language: async () => {
    const [{ phrases }, { outline }] = await Promise.all([import('./phrases'), import('./sentences')]);
    return { phrases, outline };
  },
});
