import { codeOf, type IndicatorId } from '../form';
import { atLeast, atMost, between, equal, implies, requiredIf, sum, type Relation } from '../relation';

/**
 * What must hold between rows beyond what each form says of itself. Within a
 * form a part above its whole is an error; between forms, which different people fill from
 * different sources, a disagreement is a warning.
 */
export const relations: readonly Relation[] = [
  // Biểu mẫu 1
  atMost(sum('BM1/5.2', 'BM1/5.3', 'BM1/5.4'), 'BM1/5.1'),
  requiredIf('BM1/6.1', 'BM1/6', 1, 'có khảo sát'),
  requiredIf('BM1/6.2', 'BM1/6', 1, 'có khảo sát'),
  // Without a survey row 6.1 may be blank, `-` or 0.
  implies(
    { row: 'BM1/6', is: 0 },
    { row: 'BM1/6.1', blankOr: 0 },
    {
      at: 'BM1/6.1',
      name: 'survey-without-survey',
      rows: ['BM1/6.1', 'BM1/6'],
      message: 'Ghi {BM1/6.1} phiếu nhưng dòng 6 ghi 0 (không khảo sát).',
      statement: 'Không khảo sát thì không có phiếu khảo sát (dòng 6, 6.1 Biểu mẫu 1).',
    },
  ),
  implies(
    { row: 'BM1/3.1', is: 0 },
    { row: 'BM1/3.3.1', atMost: 0 },
    {
      at: 'BM1/3.3.1',
      name: 'problems-without-inspection',
      rows: ['BM1/3.3.1', 'BM1/3.1'],
      message: 'Ghi {BM1/3.3.1} vấn đề qua kiểm tra nhưng dòng 3.1 ghi 0 đơn vị đã kiểm tra.',
      statement: 'Không kiểm tra đơn vị nào thì không có vấn đề phát hiện qua kiểm tra (dòng 3.1, 3.3.1 Biểu mẫu 1).',
    },
  ),

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
  implies(
    { row: 'BM4/1.5.4', atLeast: 100 },
    { row: 'BM4/1.5', atMost: 0 },
    {
      at: 'BM4/1.5.4',
      name: 'all-units-gone',
      rows: ['BM4/1.5.4', 'BM4/1.5'],
      message: 'Ghi {BM4/1.5.4}% so với năm 2015, tức là không còn đơn vị nào, nhưng dòng 1.5 còn {BM4/1.5} đơn vị.',
      statement: 'Cắt giảm 100% đơn vị sự nghiệp thì không còn đơn vị nào (dòng 1.5.4, 1.5 Biểu mẫu 4).',
    },
  ),

  // Biểu mẫu 5. An official without a post or of a commune is in none of the rows under 4, so 4 may be more than they
  // are; one person may be in two of them.
  ...(['BM5/4.1', 'BM5/4.2', 'BM5/4.3', 'BM5/4.4'] as const).map((part) => atMost(part, 'BM5/4')),
  atLeast('BM5/4', sum('BM5/4.1', 'BM5/4.2', 'BM5/4.3', 'BM5/4.4'), {
    severity: 'warning',
    hint: 'Đúng khi có người được tính ở cả hai dòng 4.3 và 4.4; nếu không, hãy xem lại.',
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
  between('BM7/5.2', ['BM7/5.2.1', 'BM7/5.2.2', 'BM7/5.2.3'], { severity: 'warning' }),

  // Biểu mẫu 7 against 3: online procedures are procedures.
  atMost(sum('BM7/6.4.1', 'BM7/6.5.1'), 'BM3/1.4', { severity: 'warning' }),
  atMost('BM7/6.6.1', 'BM3/1.4', { severity: 'warning' }),
  atMost('BM7/6.8.1', 'BM3/1.4', { severity: 'warning' }),
];

/** Reduced by all since 2015, yet people are there: likely the share of the plan that was carried out. */
function allStaffGone(rate: IndicatorId, present: IndicatorId, reduced: IndicatorId, staff: string): Relation {
  return implies(
    { row: rate, atLeast: 100 },
    { row: present, atMost: 0 },
    {
      at: rate,
      name: 'all-staff-gone',
      rows: [rate, present, reduced],
      message: `Ghi {${rate}}% so với năm 2015, tức là không còn ai, nhưng dòng ${codeOf(present)} còn {${present}} người có mặt và dòng ${codeOf(reduced)} (số đã tinh giản) ghi {${reduced}}. Hãy xem lại, có thể đã ghi tỷ lệ hoàn thành chỉ tiêu tinh giản.`,
      statement: `Tinh giản 100% ${staff} thì không còn người có mặt (dòng ${codeOf(rate)}, ${codeOf(present)} Biểu mẫu 4).`,
    },
  );
}
