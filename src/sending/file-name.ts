import { plainName, type Submission } from '../submission';

/** `PhuLucCCHC_2023-Q3_SKHCN`, without an ending: letters and digits any system can store. */
export function fileName(submission: Submission): string {
  return named('PhuLucCCHC', submission);
}

/** `SoLamViecCCHC_2023-Q3_SKHCN`: the workbook one works on, which must not be taken for the one that is sent. */
export function workingFileName(submission: Submission): string {
  return named('SoLamViecCCHC', submission);
}

/** `GoiCCHC_2023-Q3_SKHCN`: the package in one file. */
export function packageFileName(submission: Submission): string {
  return named('GoiCCHC', submission);
}

function named(what: string, { period, agency }: Submission): string {
  const plain = plainName(agency.symbol || agency.name);
  return [what, period.id, ...(plain === '' ? [] : [plain])].join('_');
}

/** `DeCuongBaoCaoCCHC_2023-Q3_SKHCN`: the outline of the report, which is no part of the package. */
export function outlineFileName(submission: Submission): string {
  return named('DeCuongBaoCaoCCHC', submission);
}
