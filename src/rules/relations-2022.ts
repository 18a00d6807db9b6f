import type { IndicatorId } from '../forms';
import { atLeast, atMost, codeOf, equal, is, isNone, requiredIf, sum, when } from './relations';
import { figure, say } from './message';
import type { Rule } from './rule';

/**
 * What must hold between rows of template CCHC-2022 beyond what each form says of itself. Within a
 * form a part above its whole is an error; between forms, which different people fill from
 * different sources, a disagreement is a warning.
 */
export const RELATIONS_2022: readonly Rule[] = [
  // Biểu mẫu 1
  atMost(sum('BM1/5.2', 'BM1/5.3', 'BM1/5.4'), 'BM1/5.1'),
  requiredIf('BM1/6.1', 'BM1/6', 1, 'có khảo sát'),
  requiredIf('BM1/6.2', 'BM1/6', 1, 'có khảo sát'),
  // Without a survey row 6.1 may be blank, `-` or 0.
  when(
    is('BM1/6', 0),
    { kind: 'within', id: 'BM1/6.1', low: 0, high: 0 },
    {
      at: 'BM1/6.1',
      name: 'survey-without-survey',
      cells: ['BM1/6.1', 'BM1/6'],
      message: say`Ghi ${figure('BM1/6.1')} phiếu nhưng dòng 6 ghi 0 (không khảo sát).`,
      statement: 'Không khảo sát thì không có phiếu khảo sát (dòng 6, 6.1 Biểu mẫu 1).',
    },
  ),
  when(is('BM1/3.1', 0), isNone('BM1/3.3.1'), {
    at: 'BM1/3.3.1',
    name: 'problems-without-inspection',
    cells: ['BM1/3.3.1', 'BM1/3.1'],
    message: say`Ghi ${figure('BM1/3.3.1')} vấn đề qua kiểm tra nhưng dòng 3.1 ghi 0 đơn vị đã kiểm tra.`,
    statement: 'Không kiểm tra đơn vị nào thì không có vấn đề phát hiện qua kiểm tra (dòng 3.1, 3.3.1 Biểu mẫu 1).',
  }),

  // Biểu mẫu 3. Joint procedures may be counted where another office decides them: a warning.
  atMost('BM3/2.1', 'BM3/1.4', { severity: 'warning' }),
  atMost('BM3/2.2', 'BM3/1.4', { severity: 'warning' }),
  atMost('BM3/2.3', 'BM3/1.4', { severity: 'warning' }),
  atMost('BM3/3.1.1', 'BM7/6.7.1', {
    severity: 'warning',
    hint: 'Hồ sơ đã giải quyết thường nằm trong số đã tiếp nhận, kể cả từ kỳ trước chuyển qua; nếu gồm cả TTHC không trực tuyến thì giải trình.',
  }),

  // Biểu mẫu 4. More staff than assigned happens and has to be explained.
  atMost('BM4/2.2', 'BM4/2.1', { severity: 'warning' }),
  atMost('BM4/3.2', 'BM4/3.1', { severity: 'warning' }),
  allStaffGone('BM4/2.5', 'BM4/2.2', 'BM4/2.4', 'biên chế'),
  allStaffGone('BM4/3.4', 'BM4/3.2', 'BM4/3.3', 'số người làm việc'),
  when(atLeast('BM4/1.5.4', 100), isNone('BM4/1.5'), {
    at: 'BM4/1.5.4',
    name: 'all-units-gone',
    cells: ['BM4/1.5.4', 'BM4/1.5'],
    message: say`Ghi ${figure('BM4/1.5.4')}% so với năm 2015, tức là không còn đơn vị nào, nhưng dòng 1.5 còn ${figure('BM4/1.5')} đơn vị.`,
    statement: 'Cắt giảm 100% đơn vị sự nghiệp thì không còn đơn vị nào (dòng 1.5.4, 1.5 Biểu mẫu 4).',
  }),

  // Biểu mẫu 5 and 6 against 4: the same public service units.
  atMost('BM5/1.2', 'BM4/1.5', { severity: 'warning' }),
  equal('BM6/2.1', 'BM4/1.5', { severity: 'warning' }),

  // Biểu mẫu 7
  atMost('BM7/6.4.3', 'BM7/6.4.2'),
  atMost('BM7/6.5.3', 'BM7/6.5.2'),
  equal('BM7/6.6.1', sum('BM7/6.4.2', 'BM7/6.5.2')),
  atMost(sum('BM7/6.4.3', 'BM7/6.5.3'), 'BM7/6.7.2', {
    severity: 'warning',
    topic: 'plausibility',
    hint: 'Mỗi thủ tục có phát sinh hồ sơ trực tuyến phải có ít nhất một hồ sơ.',
  }),
  {
    id: 'BM7/5.2:between-parts',
    topic: 'plausibility',
    severity: 'warning',
    at: 'BM7/5.2',
    cells: ['BM7/5.2', 'BM7/5.2.1', 'BM7/5.2.2', 'BM7/5.2.3'],
    check: {
      kind: 'between',
      term: { kind: 'figure', id: 'BM7/5.2' },
      low: { kind: 'least', of: ['BM7/5.2.1', 'BM7/5.2.2', 'BM7/5.2.3'] },
      high: { kind: 'greatest', of: ['BM7/5.2.1', 'BM7/5.2.2', 'BM7/5.2.3'] },
    },
    message: say`Ghi ${figure('BM7/5.2')} nhưng tỷ lệ chung phải nằm giữa các tỷ lệ thành phần ${figure('BM7/5.2.1')}, ${figure('BM7/5.2.2')}, ${figure('BM7/5.2.3')}.`,
    statement: 'Dòng 5.2 nằm giữa các dòng 5.2.1, 5.2.2, 5.2.3 Biểu mẫu 7.',
  },

  // Biểu mẫu 7 against 3: online procedures are procedures.
  atMost(sum('BM7/6.4.1', 'BM7/6.5.1'), 'BM3/1.4', { severity: 'warning' }),
  atMost('BM7/6.6.1', 'BM3/1.4', { severity: 'warning' }),
  atMost('BM7/6.8.1', 'BM3/1.4', { severity: 'warning' }),
];

/** Reduced by all since 2015, yet people are there: likely the share of the plan that was carried out. */
function allStaffGone(rate: IndicatorId, present: IndicatorId, reduced: IndicatorId, staff: string): Rule {
  return when(atLeast(rate, 100), isNone(present), {
    at: rate,
    name: 'all-staff-gone',
    cells: [rate, present, reduced],
    message: say`Ghi ${figure(rate)}% so với năm 2015, tức là không còn ai, nhưng dòng ${codeOf(present)} còn ${figure(present)} người có mặt và dòng ${codeOf(reduced)} (số đã tinh giản) ghi ${figure(reduced)}. Hãy xem lại, có thể đã ghi tỷ lệ hoàn thành chỉ tiêu tinh giản.`,
    statement: `Tinh giản 100% ${staff} thì không còn người có mặt (dòng ${codeOf(rate)}, ${codeOf(present)} Biểu mẫu 4).`,
  });
}
