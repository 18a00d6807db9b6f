import type { Submission } from '../submission';

/** `PhuLucCCHC_2023-Q3_SKHCN`, without an ending: letters and digits any system can store. */
export function fileName({ period, agency }: Submission): string {
  const plain = (agency.symbol || agency.name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return ['PhuLucCCHC', period.id, ...(plain === '' ? [] : [plain])].join('_');
}

/** `DeCuong_PhuLucCCHC_2023-Q3_SKHCN`: the outline of the report, which is no part of the package. */
export function outlineFileName(submission: Submission): string {
  return `DeCuong_${fileName(submission)}`;
}
