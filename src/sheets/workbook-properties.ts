/** The custom document properties by which a receiver knows what a workbook is. */
export const PROPERTY = { template: 'CCHC-Mau', period: 'CCHC-Ky', agency: 'CCHC-CoQuan' } as const;
