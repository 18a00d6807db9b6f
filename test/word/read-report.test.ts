import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { cleanText } from '../../src/submission';
import { readReport, readReportXml, reportFromText, ReportError } from '../../src/word';
import { zip } from '../opc/archives';
import {
  cell,
  documentXml,
  docx,
  files,
  flatOpc,
  notesXml,
  OFFICE,
  p,
  para,
  picture,
  relationships,
  run,
  STRICT_W,
  tbl,
  tc,
  tr,
  W,
} from './documents';

const paragraph = (text: string) => ({ kind: 'paragraph', text });
const table = (...rows: string[][]) => ({ kind: 'table', rows });
const STYLED = {
  'word/_rels/document.xml.rels': relationships({ styles: 'styles.xml' }),
  'word/styles.xml':
    `<w:styles xmlns:w="${W}"><w:style w:type="character" w:styleId="Base"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>` +
    '<w:style w:type="character" w:styleId="Higher"><w:rPr><w:position w:val="8"/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Mark"><w:basedOn w:val="Base"/></w:style>' +
    '<w:style w:type="character" w:styleId="Struck"><w:rPr><w:strike/></w:rPr></w:style></w:styles>',
};
const read = (body: string, others = {}) => readReport(docx(body, others)).blocks;

describe('paragraphs', () => {
  it('joins the runs of a paragraph and drops empty paragraphs', () => {
    expect(read(para('Sở Khoa học') + p() + para(' ') + p(run('đã giải quyết '), run('17', '<w:b/>'), run(' hồ sơ')))).toEqual([
      paragraph('Sở Khoa học'),
      paragraph('đã giải quyết 17 hồ sơ'),
    ]);
  });

  it.each<[string, string, string]>([
    ['tabs', '<w:t>1.</w:t><w:tab/><w:t>Văn bản</w:t><w:ptab/><w:t>17</w:t>', '1. Văn bản 17'],
    ['line breaks', '<w:t>một</w:t><w:br/><w:t>hai</w:t><w:cr/><w:t>ba</w:t><w:br w:type="page"/>', 'một\nhai\nba'],
    ['characters as wide as Chinese ones', '<w:t>Ｓở ban hành １７ văn bản，đạt ８３,７８％</w:t>', 'Sở ban hành 17 văn bản,đạt 83,78%'],
    ['hyphens', '<w:t>2021</w:t><w:noBreakHyphen/><w:t>2026, cải</w:t><w:softHyphen/><w:t>cách</w:t>', '2021-2026, cảicách'],
    ['symbols', '<w:sym w:font="Wingdings" w:char="F0FC"/><w:t> xong</w:t>', '✓ xong'],
    ['line breaks of the XML', '<w:t>mười\n  bảy</w:t>', 'mười bảy'],
    ['entities', '<w:t>a &lt; b &amp;amp; &#x1F600;</w:t>', 'a < b &amp; 😀'],
    [
      'a reading in small print',
      '<w:ruby><w:rt><w:r><w:t>nhỏ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>chữ</w:t></w:r></w:rubyBase></w:ruby>',
      'chữ',
    ],
  ])('reads %s', (_, content, text) => {
    expect(read(p(`<w:r>${content}</w:r>`))).toEqual([paragraph(text)]);
  });

  it('puts text into one form: composed letters, single spaces, nothing invisible', () => {
    expect(read(para('  Số\u00A0\u00A0 hồ\u2009sơ \u200B là\u00AD 17\u202F%\u200E ')).concat(read(para('e\u0302\u0301')))).toEqual([
      paragraph('Số hồ sơ là 17 %'),
      paragraph('ế'),
    ]);
  });

  const RAISED = '<w:vertAlign w:val="superscript"/>';
  it.each<[string, string, string]>([
    ['a mark behind a number', run('Đã ban hành 14') + run('1', RAISED) + run(' văn bản'), 'Đã ban hành 14 văn bản'],
    ['marks behind a word', run('văn bản') + run('(2)', RAISED) + run(',', RAISED) + run('*', RAISED), 'văn bản'],
    ['a mark at a distance from a number', run('210 ') + run('1', RAISED), '210'],
    ['a power of a unit', run('10 m') + run('2', RAISED), '10 m'],
    ['a lowered mark', run('210') + run('1', '<w:vertAlign w:val="subscript"/>'), '210'],
    ['a mark raised by its style', run('210') + run('1', '<w:rStyle w:val="Mark"/>'), '210'],
    ['a mark set higher by hand', run('14') + run('1', '<w:position w:val="6"/><w:sz w:val="16"/>') + run(' văn bản'), '14 văn bản'],
    ['a mark set lower by hand', run('14') + run('1', '<w:position w:val="-4"/>'), '14'],
    ['a mark set higher by its style', run('14') + run('1', '<w:rStyle w:val="Higher"/>'), '14'],
    ['a mark above a number that is set higher', run('14', '<w:position w:val="2"/>') + run('1', '<w:position w:val="10"/>'), '14'],
    [
      'a mark set higher that is said not to be raised',
      run('14') + run('1', '<w:position w:val="6"/><w:vertAlign w:val="baseline"/>'),
      '14',
    ],
    ['a mark of its own character', run('210² và 30%¹'), '210 và 30%'],
    ['struck text', run('17', '<w:strike/>') + run('14 văn bản'), '14 văn bản'],
    ['text struck twice', run('17', '<w:strike w:val="0"/><w:dstrike/>') + run('14'), '14'],
    ['text struck by its style', run('17', '<w:rStyle w:val="Struck"/>') + run('14'), '14'],
  ])('leaves out %s', (_, content, text) => {
    expect(read(p(content), STYLED)).toEqual([paragraph(text)]);
  });

  it.each<[string, string, string]>([
    ['a raised word', run('100.000') + run('đ', RAISED), '100.000đ'],
    ['a text that is all raised', run('210', RAISED), '210'],
    ['a number in pieces that is all raised', run('14', RAISED) + run('1', RAISED), '141'],
    ['a number in pieces that is all set higher', run('14', '<w:position w:val="2"/>') + run('1', '<w:position w:val="2"/>'), '141'],
    ['a number on the line', run('14') + run('1', '<w:position w:val="0"/>'), '141'],
    ['a number behind a mark set higher', run('*', '<w:position w:val="6"/>') + run('14', '<w:position w:val="0"/>'), '*14'],
    ['what a style sets higher and the text does not', run('14') + run('1', '<w:rStyle w:val="Higher"/><w:position w:val="0"/>'), '141'],
    ['the mark a note begins with', run('1', RAISED) + run(' Công văn'), '1 Công văn'],
    ['what a style raises and the text does not', run('210') + run('1', '<w:rStyle w:val="Mark"/><w:vertAlign w:val="baseline"/>'), '2101'],
    ['what a style strikes and the text does not', run('17', '<w:rStyle w:val="Struck"/><w:strike w:val="false"/>'), '17'],
  ])('keeps %s', (_, content, text) => {
    expect(read(p(content), STYLED)).toEqual([paragraph(text)]);
  });

  const math = (content: string) => `<m:oMath>${content}</m:oMath>`;
  const mr = (text: string) => `<m:r><w:rPr/><m:t>${text}</m:t></m:r>`;
  it.each<[string, string, string]>([
    ['an equation in one line', run('Tỷ lệ ') + math(mr('x=1')) + run(' đạt 83%'), 'Tỷ lệ x=1 đạt 83%'],
    ['digits of an equation', math(mr('𝟕𝟕') + mr('7')), '777'],
    ['a fraction', math(`<m:f><m:fPr/><m:num>${mr('31')}</m:num><m:den>${mr('37')}</m:den></m:f>`), '31/37'],
    ['a power, which is no number of two digits', math(`<m:sSup><m:e>${mr('1')}</m:e><m:sup>${mr('7')}</m:sup></m:sSup>`), '□'],
    ['an equation of old', '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>', '□'],
    ['digits put in as symbols', `<w:r>${'<w:sym w:font="Times New Roman" w:char="F037"/>'.repeat(3)}</w:r>`, '777'],
    ['digits of the font Symbol', '<w:r><w:sym w:font="Symbol" w:char="F037"/><w:sym w:font="Symbol" w:char="0037"/></w:r>', '77'],
    ['digits in circles', '<w:r><w:sym w:font="Wingdings" w:char="F087"/></w:r>', '7'],
    ['Greek letters and pictures', '<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Webdings" w:char="F037"/></w:r>', '□□'],
    ['a broken symbol', '<w:r><w:sym w:font="Arial" w:char="x"/></w:r>', '□'],
  ])('reads %s', (_, content, text) => {
    const { blocks, notes } = readReport(docx(p(content)));
    expect(blocks).toEqual([paragraph(text)]);
    expect(notes.some((note) => note.includes('□'))).toBe(text.includes('□'));
  });

  it('leaves out the numbering Word makes', () => {
    expect(read(p('<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>', run('Cải cách thể chế')))).toEqual([
      paragraph('Cải cách thể chế'),
    ]);
  });

  it('tells text by its namespace, not by its prefix', () => {
    const xml =
      `<x:document xmlns:x="${W}" xmlns:w="urn:other"><x:body><x:p><x:r><x:t>chữ</x:t><w:t>không</w:t></x:r></x:p>` +
      `<p xmlns="${W}"><r><t>chữ nữa</t></r></p><x:p><x:r><x:t xmlns:x="urn:other">không</x:t><x:rPr><x:vanish x:val="0"/></x:rPr><x:t>hiện</x:t></x:r></x:p>` +
      '</x:body></x:document>';
    expect(read('', { 'word/document.xml': xml })).toEqual([paragraph('chữ'), paragraph('chữ nữa'), paragraph('hiện')]);
  });

  it('reads the strict edition of the format', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const xml = documentXml(para('chữ') + tbl(tr([cell('1'), cell('2')]))).replace(W, STRICT_W);
    expect(read('', { '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }, strict), 'word/document.xml': xml })).toEqual([
      paragraph('chữ'),
      table(['1', '2']),
    ]);
  });
});

describe('what wraps text', () => {
  it.each<[string, string]>([
    ['a hyperlink', '<w:hyperlink w:anchor="a">#</w:hyperlink>'],
    ['a smart tag', '<w:smartTag w:uri="a" w:element="date"><w:smartTagPr/>#</w:smartTag>'],
    ['a content control', '<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>#</w:sdtContent></w:sdt>'],
    ['custom XML', '<w:customXml w:element="a"><w:customXmlPr/>#</w:customXml>'],
    ['a simple field', '<w:fldSimple w:instr="DATE">#</w:fldSimple>'],
    ['an insertion', '<w:ins w:id="1" w:author="a">#</w:ins>'],
    ['a place something was moved to', '<w:moveTo w:id="1" w:author="a">#</w:moveTo>'],
    ['a direction', '<w:bdo w:val="ltr">#</w:bdo>'],
  ])('reads through %s within a line', (_, wrapper) => {
    expect(read(p(run('có '), wrapper.replace('#', run('17') + run(' hồ')), run(' sơ')))).toEqual([paragraph('có 17 hồ sơ')]);
  });

  it('reads through content controls and custom XML around blocks, rows and cells', () => {
    const sdt = (content: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const customXml = (content: string) => `<w:customXml w:element="a">${content}</w:customXml>`;
    const rows = sdt(tr([cell('1'), sdt(cell('2')), tc(sdt(para('3')))])) + customXml(tr([customXml(cell('4'))]));
    expect(read(sdt(para('chữ') + sdt(tbl(rows))) + customXml(para('nữa')))).toEqual([
      paragraph('chữ'),
      table(['1', '2', '3'], ['4']),
      paragraph('nữa'),
    ]);
  });
});

describe('content controls', () => {
  const control = (content: string, properties = '<w:showingPlcHdr/>') =>
    `<w:sdt><w:sdtPr><w:alias w:val="Số liệu"/>${properties}<w:text/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const controlled = (content: string, properties?: string) => [
    read(tbl(tr([cell('1.'), tc(p(control(run(content), properties))), cell('x')]))),
    read(tbl(tr([cell('1.'), tc(control(para(content), properties)), cell('x')]))),
    read(tbl(tr([cell('1.'), control(cell(content), properties), cell('x')]))),
  ];

  it('that show what is to be typed say nothing yet; a table in one is no such words', () => {
    for (const blocks of controlled('83')) expect(blocks).toEqual([table(['1.', '', 'x'])]);
    expect(read(para('Có ') + control(para('Bấm vào đây')) + control(tbl(tr([cell('1'), cell('2')]))))).toEqual([
      paragraph('Có'),
      table(['1', '2']),
    ]);
  });

  it('that were filled in say it', () => {
    for (const properties of ['', '<w:showingPlcHdr w:val="0"/>', '<w:placeholder><w:docPart w:val="x"/></w:placeholder>']) {
      for (const blocks of controlled('83', properties)) expect(blocks).toEqual([table(['1.', '83', 'x'])]);
    }
  });
});

describe('fields', () => {
  it('show what was chosen in a list of a form', () => {
    const list = (...chosen: string[]) => {
      const entries = ['0', '37'].map((entry) => `<w:listEntry w:val="${entry}"/>`);
      const data = `<w:ffData><w:ddList>${chosen.join('')}${entries.join('')}</w:ddList></w:ffData>`;
      const mark = (type: string, content = '') => `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
      return read(p(mark('begin', data), '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>', mark('end')));
    };
    expect(list('<w:result w:val="1"/>')).toEqual([paragraph('37')]);
    expect(list('<w:default w:val="1"/>')).toEqual([paragraph('37')]);
    expect(list()).toEqual([paragraph('0')]);
    expect(list('<w:result w:val="7"/>')).toEqual([]);
  });

  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

  it('shows the result and not the instruction, also of fields within fields', () => {
    const inner = mark('begin') + instruction('PAGEREF') + mark('separate') + run('ẩn') + mark('end');
    const shown = mark('begin') + instruction('REF') + mark('separate') + run('17') + mark('end');
    const outer = mark('begin') + instruction('IF ') + inner + mark('separate') + run('có ') + shown + mark('end');
    expect(read(p(outer, run(' hồ sơ')))).toEqual([paragraph('có 17 hồ sơ')]);
  });

  it('shows results over several paragraphs', () => {
    const start = p(mark('begin'), instruction('TOC'), mark('separate'), run('I. Chung'));
    expect(read(start + para('II. Riêng') + p(mark('end')) + para('chữ'))).toEqual(['I. Chung', 'II. Riêng', 'chữ'].map(paragraph));
  });

  it('does not lose the report to a field without an end', () => {
    expect(read(p(mark('end'), run('một')) + p(run('hai '), mark('begin'), instruction('DATE')) + para('ba'))).toEqual(
      ['một', 'hai', 'ba'].map(paragraph),
    );
  });
});

describe('tracked changes, read as accepted', () => {
  it('leaves out what was deleted or moved away', () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>12</w:delText></w:r></w:del>';
    const moved = `<w:moveFrom w:id="2" w:author="a">${run('nữa')}</w:moveFrom>`;
    expect(read(p(run('có '), deleted, `<w:ins w:id="3" w:author="a">${run('17')}</w:ins>`, run(' hồ sơ'), moved))).toEqual([
      paragraph('có 17 hồ sơ'),
    ]);
  });

  it('joins paragraphs whose mark was deleted', () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>';
    expect(read(p(gone, run('có 17')) + p(gone) + para(' hồ sơ') + para('khác') + p(gone, run('trước')) + tbl(tr([cell('1')])))).toEqual([
      paragraph('có 17 hồ sơ'),
      paragraph('khác'),
      paragraph('trước'),
      table(['1']),
    ]);
  });

  it.each(['<w:moveFrom w:id="1" w:author="a"/>', '<w:vanish/>', '<w:vanish/><w:specVanish/>'])(
    'joins paragraphs whose mark has %s',
    (mark) => {
      expect(read(p(`<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`, run('Thể chế. ')) + para('Đã ban hành'))).toEqual([
        paragraph('Thể chế. Đã ban hành'),
      ]);
    },
  );

  it('merges cells that were merged', () => {
    const merged = (how: string) => cell(how, `<w:cellMerge w:id="1" w:author="a" w:vMerge="${how}"/>`);
    expect(read(tbl(tr([merged('rest'), cell('a')]), tr([merged('cont'), cell('b')])))).toEqual([table(['rest', 'a'], ['', 'b'])]);
  });

  it('leaves out deleted rows, cells and tables', () => {
    const deleted = '<w:del w:id="1" w:author="a"/>';
    expect(
      read(tbl(tr([cell('1')], deleted), tr([cell('2'), cell('x', '<w:cellDel w:id="2"/>'), cell('3')], '<w:ins w:id="3"/>'))),
    ).toEqual([table(['2', '3'])]);
    expect(read(para('chữ') + tbl(tr([cell('1')], deleted)))).toEqual([paragraph('chữ')]);
  });

  it('looks at what the text is like now, not at what it was', () => {
    expect(read(p(run('chữ', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')))).toEqual([paragraph('chữ')]);
  });
});

describe('hidden text', () => {
  it('is left out, unless its hiding is switched off', () => {
    expect(
      read(p(run('có '), run('12 ', '<w:vanish/>'), run('17', '<w:vanish w:val="0"/>'), run(' không', '<w:vanish w:val="true"/>'))),
    ).toEqual([paragraph('có 17')]);
  });

  it('includes what a style hides, unless the text itself says otherwise', () => {
    const style = (id: string, more: string) => `<w:style w:type="paragraph" w:styleId="${id}">${more}</w:style>`;
    const styles = [
      style('Form', '<w:rPr><w:vanish/></w:rPr>'),
      style('Below', '<w:basedOn w:val="Form"/>'),
      style('Shown', '<w:basedOn w:val="Form"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
      style('Circle', '<w:basedOn w:val="Circle"/>'),
    ];
    const others = {
      'word/_rels/document.xml.rels': relationships({ styles: 'styles.xml' }),
      'word/styles.xml': `<w:styles xmlns:w="${W}">${styles.join('')}</w:styles>`,
    };
    const inStyle = (id: string, ...runs: string[]) => p(`<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`, ...runs);
    const body =
      inStyle('Below', run('Top of Form'), run('hiện ', '<w:vanish w:val="off"/>'), run('ẩn', '<w:b/>')) +
      inStyle('Shown', run('có '), run('12 ', '<w:rStyle w:val="Form"/>'), run('17')) +
      inStyle('Circle', run('chữ'));
    expect(read(body, others)).toEqual(['hiện', 'có 17', 'chữ'].map(paragraph));
  });

  it('includes rows', () => {
    expect(read(tbl(tr([cell('1')], '<w:hidden/>'), tr([cell('2')])))).toEqual([table(['2'])]);
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${para(text)}</w:txbxContent>`;
  const choice = `<mc:Choice Requires="wps"><w:drawing><a:graphic><wps:wsp><wps:txbx>${box('mới')}</wps:txbx></wps:wsp></a:graphic></w:drawing></mc:Choice>`;
  const fallback = (text: string) => `<mc:Fallback><w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict></mc:Fallback>`;
  const either = (...versions: string[]) => `<w:r><mc:AlternateContent>${versions.join('')}</mc:AlternateContent></w:r>`;

  it('follow their paragraph, told once', () => {
    expect(read(p(run('trước '), either(choice, fallback('cũ')), run('sau')) + para('tiếp'))).toEqual(
      ['trước sau', 'mới', 'tiếp'].map(paragraph),
    );
  });

  it('are read in the version for older programs where there is no other', () => {
    expect(read(p(either(fallback('cũ'))))).toEqual([paragraph('cũ')]);
  });

  it('in a cell belong to it', () => {
    expect(read(tbl(tr([tc(p(run('a'), either(choice))), cell('b')])))).toEqual([table(['a\nmới', 'b'])]);
  });
});

describe('tables', () => {
  it('reads rows of cells; the paragraphs of a cell are lines', () => {
    expect(read(tbl(tr([cell('STT'), tc(para('Kết quả') + p() + para('thống kê'))]), tr([cell('1.1.'), tc(p())])))).toEqual([
      table(['STT', 'Kết quả\nthống kê'], ['1.1.', '']),
    ]);
  });

  it('puts a cell that covers others into the first of their places', () => {
    const heading = tr([
      cell('STT', '<w:vMerge w:val="restart"/>'),
      cell('Kết quả', '<w:gridSpan w:val="2"/>'),
      cell('Ghi chú', '<w:vMerge w:val="restart"/>'),
    ]);
    const below = tr([tc(p(), '<w:vMerge/>'), cell('Đơn vị tính'), cell('Số liệu'), tc(p(), '<w:vMerge w:val="continue"/>')]);
    expect(read(tbl(heading, below, tr([cell('1'), cell('%'), cell('83'), cell('x')])))).toEqual([
      table(['STT', 'Kết quả', '', 'Ghi chú'], ['', 'Đơn vị tính', 'Số liệu', ''], ['1', '%', '83', 'x']),
    ]);
  });

  it('counts the places a row leaves free at its beginning', () => {
    expect(read(tbl(tr([cell('a'), cell('b'), cell('c')]), tr([cell('d')], '<w:gridBefore w:val="2"/>')))).toEqual([
      table(['a', 'b', 'c'], ['', '', 'd']),
    ]);
  });

  it('reads a cell that goes on where nothing began, and old merges to the side', () => {
    expect(read(tbl(tr([cell('a', '<w:vMerge/>'), cell('b', '<w:hMerge w:val="restart"/>'), tc(p(), '<w:hMerge/>')])))).toEqual([
      table(['a', 'b', '']),
    ]);
  });

  it('puts tables within tables after the table they stand in', () => {
    const inner = tbl(tr([tc(para('trong') + tbl(tr([cell('trong cùng')])) + p())]));
    expect(read(tbl(tr([tc(para('ngoài') + inner + p()), cell('cạnh')])) + para('sau'))).toEqual([
      table(['ngoài', 'cạnh']),
      table(['trong']),
      table(['trong cùng']),
      paragraph('sau'),
    ]);
  });

  const STARTS = '<w:vMerge w:val="restart"/>';
  const on = tc(p(), '<w:vMerge/>');
  const split = (upper: string, lower: string) =>
    read(
      tbl(
        tr([cell('2.', STARTS), cell('Tỷ lệ', STARTS), cell('%'), cell(upper), cell('x', STARTS)]),
        tr([on, on, cell(''), cell(lower), on]),
        tr([cell('3.'), cell('Số'), cell('Đoàn'), cell('1'), cell('')]),
      ),
    );
  it.each<[string, string, string, string]>([
    ['a figure in the lower half of a split row belongs to it', '', '83', '83'],
    ['a figure in the upper half does, too', '83', '', '83'],
    ['two figures in a split row are not one', '83', '117', '83\n117'],
  ])('%s', (_, upper, lower, figure) => {
    expect(split(upper, lower)).toEqual([table(['2.', 'Tỷ lệ', '%', figure, 'x'], ['', '', '', '', ''], ['3.', 'Số', 'Đoàn', '1', ''])]);
  });

  it('keeps rows apart that share a heading, and headings of two rows', () => {
    const shared = tbl(tr([cell('Nhóm', STARTS), cell('a'), cell('1')]), tr([on, cell('b'), cell('2')]));
    expect(read(shared)).toEqual([table(['Nhóm', 'a', '1'], ['', 'b', '2'])]);
    const heading = tbl(tr([cell('STT', STARTS), cell('Kết quả')]), tr([on, cell('Số liệu')]));
    expect(read(heading)).toEqual([table(['STT', 'Kết quả'], ['', 'Số liệu'])]);
  });

  it.each<[string, string, string]>([
    ['is the figure of the cell', tbl(tr([cell('83')])), '83'],
    ['is read with its sign', tbl(tr([cell('83'), cell('%')])), '83\n%'],
    ['is no figure beside another', tbl(tr([cell('83'), cell('117')])), '83\n117'],
    ['is no figure beside that of the cell', para('14') + tbl(tr([cell('83')])), '14\n83'],
  ])('a figure in a small table within a cell %s', (_, content, text) => {
    expect(read(tbl(tr([cell('1.'), tc(content + p()), cell('x')])))).toEqual([table(['1.', text, 'x'])]);
  });

  it('keeps numbers apart that a tab parts within a cell', () => {
    expect(read(tbl(tr([cell('1.'), tc(p('<w:r><w:t>37</w:t><w:tab/><w:t>117</w:t><w:tab/><w:t>%</w:t></w:r>'))])))).toEqual([
      table(['1.', '37\n117 %']),
    ]);
  });

  it('names a crossed-out figure in whose cell nothing else stands', () => {
    const row = (...figure: string[]) => tbl(tr([cell('2.1.'), cell('Số nhiệm vụ'), tc(p(...figure))]));
    const struck = run('37', '<w:strike/>');
    const { blocks, notes } = readReport(docx(row(struck)));
    expect([blocks, notes]).toEqual([
      [table(['2.1.', 'Số nhiệm vụ', ''])],
      [expect.stringMatching(/gạch ngang trong bảng không được lấy: "37" ở dòng "2.1. Số nhiệm vụ"; .*hãy bỏ gạch/)],
    ]);
    for (const other of [row(struck, run('38')), row(run('bỏ', '<w:strike/>')), p(struck, run('chữ'))])
      expect(readReport(docx(other)).notes).toEqual([]);
  });

  it('does not fill a wide cell without end', () => {
    const [block] = read(tbl(tr([cell('a', '<w:gridSpan w:val="999999999"/>'), cell('b')])));
    expect(block).toMatchObject({ kind: 'table' });
    expect(JSON.stringify(block).length).toBeLessThan(2_000);
  });
});

describe('notes', () => {
  const reference = (kind: string, id: number, more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;
  const note = (kind: string, text: string) => p(`<w:r><w:${kind}Ref/></w:r>`, run(` ${text}`));
  const others = {
    'word/footnotes.xml': notesXml('footnote', {
      1: note('footnote', 'một'),
      2: note('footnote', 'hai') + para('còn nữa'),
      3: note('footnote', 'đã xóa'),
    }),
    'word/endnotes.xml': notesXml('endnote', { 1: note('endnote', 'cuối') }),
    'word/header1.xml': `<w:hdr xmlns:w="${W}">${para('đầu trang')}</w:hdr>`,
    'word/comments.xml': `<w:comments xmlns:w="${W}"><w:comment w:id="0">${para('ý kiến')}</w:comment></w:comments>`,
  };

  it('stand after the body, in the order of their marks, which leave nothing in the text', () => {
    const body =
      p(run('VBQPPL'), reference('footnote', 2), run(' là 17'), reference('endnote', 1)) +
      tbl(tr([tc(p(run('18'), reference('footnote', 1)))])) +
      p(
        `<w:del w:id="9" w:author="a">${reference('footnote', 3)}</w:del>`,
        '<w:commentRangeStart w:id="0"/>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
      );
    expect(read(body, others)).toEqual([paragraph('VBQPPL là 17'), table(['18']), ...['hai', 'còn nữa', 'một', 'cuối'].map(paragraph)]);
  });

  it('leave nothing in the text either where the mark was chosen by hand', () => {
    const custom = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>1</w:t></w:r>';
    expect(read(p(run('VBQPPL 17'), custom, run(' văn bản')), others)).toEqual([paragraph('VBQPPL 17 văn bản'), paragraph('một')]);
  });
});

describe('what cannot be read', () => {
  const long = para('chữ '.repeat(200));

  it('is told', () => {
    const object = '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>';
    const equation = '<w:r><w:object><o:OLEObject ProgID="Equation.3"/></w:object></w:r>';
    expect(readReport(docx(long + p(picture, object, equation) + '<w:altChunk/>')).notes).toEqual([
      'Văn bản có 1 hình ảnh; chữ trong hình không đọc được.',
      'Văn bản có 1 biểu đồ hoặc đối tượng nhúng (như bảng Excel); chữ và số trong đó không đọc được.',
      'Văn bản có 1 ký hiệu hoặc công thức không đọc được, ghi là □; vui lòng tự xem các chỗ đó.',
      'Văn bản có phần được chèn từ tệp khác nên chưa đọc được; vui lòng mở bằng Word, lưu lại rồi đọc lại.',
    ]);
    expect(readReport(docx(long)).notes).toEqual([]);
    expect(readReport(docx('')).notes).toEqual(['Văn bản chưa có chữ nào.']);
  });

  it('is the rest of a document that is far too long', () => {
    const { blocks, notes } = readReport(docx(para('a'.repeat(1000)).repeat(5_000)));
    expect(blocks.length).toBeGreaterThan(2_000);
    expect(blocks.length).toBeLessThan(5_000);
    expect(notes).toEqual(['Văn bản quá dài nên chỉ đọc phần đầu; phần sau chưa được xem tới.']);
  });
});

describe('the document open in Word', () => {
  it('reads like the file', () => {
    const body = para('chữ') + tbl(tr([cell('1'), cell('2')])) + p(run('x'), '<w:r><w:footnoteReference w:id="1"/></w:r>');
    const parts = { ...files(body), 'word/footnotes.xml': notesXml('footnote', { 1: para('ghi chú') }) };
    expect(readReportXml(flatOpc(parts))).toEqual(readReport(zip(parts)));
    expect(readReportXml(flatOpc(parts)).blocks).toHaveLength(4);
  });

  it('knows namespaces declared around its parts', () => {
    const parts = { ...files(''), 'word/document.xml': `<w:document><w:body>${para('chữ')}</w:body></w:document>` };
    const xml = flatOpc(parts).replace('<pkg:package ', `<pkg:package xmlns:w="${W}" `);
    expect(readReportXml(xml).blocks).toEqual([paragraph('chữ')]);
  });

  it.each<[string, string]>([
    ['nothing', ''],
    ['a package without a document', '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"/>'],
    ['plain text', 'chữ'],
    ['a web page', '<html></html>'],
    ['a package cut off', flatOpc(files('')).slice(0, -20)],
  ])('refuses %s in a sentence about the document, not about a file', (_, xml) => {
    expect(() => readReportXml(xml)).toThrow(ReportError);
    expect(() => readReportXml(xml)).toThrow(/^Văn bản đang mở .*vui lòng .*\.$/);
  });
});

describe('pasted text', () => {
  it('has a paragraph in each line, and tables where lines are parted by tabs', () => {
    const pasted =
      'Báo cáo\r\n\r\n\tSở đã ban hành 17 văn bản.\r\nSTT\tChỉ tiêu\tSố liệu\r\n1.1.\tVăn bản\t17\r\n\tTổng\t\r\n\r\nHết\u00A0 rồi';
    expect(reportFromText(pasted)).toEqual({
      blocks: [
        paragraph('Báo cáo'),
        paragraph('Sở đã ban hành 17 văn bản.'),
        table(['STT', 'Chỉ tiêu', 'Số liệu'], ['1.1.', 'Văn bản', '17'], ['', 'Tổng', '']),
        paragraph('Hết rồi'),
      ],
      notes: [],
    });
  });

  it('takes no list for a table', () => {
    expect(reportFromText('1.\tThể chế\n2.1\tThủ tục\na)\t17 hồ sơ\n-\t100% đạt\nIV.\tKhác\nmột\thai').blocks).toEqual(
      ['1. Thể chế', '2.1 Thủ tục', 'a) 17 hồ sơ', '- 100% đạt', 'IV. Khác', 'một hai'].map(paragraph),
    );
  });

  it('is refused where it is longer than any report', () => {
    expect(() => reportFromText('a'.repeat(10_000_000))).toThrow(/^Đoạn dán vào quá lớn .*vui lòng .*\.$/);
  });
});

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string) => [...latin(text)].flatMap((code) => [code, 0]);
const compound = (stream: string) =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(504), ...utf16(stream), 0, 0]);

/** What reading these bytes fails with. */
function refusal(bytes: Uint8Array): ReportError {
  try {
    readReport(bytes);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('The file was read.');
}

test.each([
  ['in UTF-8', strToU8('Báo cáo\r\nĐã giải quyết 17 hồ sơ.')],
  ['in UTF-8 with a byte order mark', strToU8('\uFEFFBáo cáo\nĐã giải quyết 17 hồ sơ.')],
  ['in UTF-16', new Uint8Array(Buffer.from('\uFEFFBáo cáo\r\nĐã giải quyết 17 hồ sơ.', 'utf16le'))],
])('plain text %s is a report too, whatever the file is called', (_, bytes) => {
  expect(readReport(bytes).blocks).toEqual([
    { kind: 'paragraph', text: 'Báo cáo' },
    { kind: 'paragraph', text: 'Đã giải quyết 17 hồ sơ.' },
  ]);
});

describe('files that are no report', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['nothing', new Uint8Array(), 'empty', 'không có nội dung'],
    ['an old document', compound('WordDocument'), 'old-doc', 'đời cũ (.doc)'],
    ['a document with a password', compound('EncryptedPackage'), 'encrypted', 'bỏ mật khẩu'],
    ['an old workbook', compound('Workbook'), 'not-docx', 'Excel đời cũ (.xls)'],
    ['an old something', compound('PowerPoint Document'), 'not-docx', 'Office đời cũ'],
    ['a PDF', latin('%PDF-1.7\n'), 'not-docx', 'tệp PDF'],
    ['a rich text', latin('{\\rtf1'), 'not-docx', 'RTF'],
    ['a picture', latin('\xff\xd8\xff\xe0'), 'not-docx', 'hình ảnh'],
    ['another archive', latin('Rar!\x1a\x07'), 'not-docx', 'giải nén'],
    ['a web page', strToU8('<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>17'), 'not-docx', 'trang web'],
    ['an XML document', strToU8(flatOpc(files(''))), 'not-docx', 'dạng XML'],
    ['an XML workbook', strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'), 'not-docx', 'XML 2003'],
    ['something else', new Uint8Array([1, 2, 3, 4]), 'not-docx', 'không phải văn bản Word'],
    [
      'a workbook',
      zip({ '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }), 'xl/workbook.xml': '<workbook/>' }),
      'not-docx',
      'sổ tính Excel',
    ],
    ['a presentation', zip({ 'ppt/presentation.xml': '<a/>' }), 'not-docx', 'PowerPoint'],
    ['an OpenDocument file', zip({ mimetype: 'x', 'content.xml': '<a/>', 'META-INF/manifest.xml': '<a/>' }), 'not-docx', '.odt'],
    ['an archive of files', zip({ 'bao-cao.docx': 'x' }), 'not-docx', 'giải nén'],
    ['an empty archive', zip({}), 'not-docx', 'giải nén'],
    ['a huge file', Uint8Array.from({ length: 50 * 1024 * 1024 + 1 }, (_, i) => (i === 0 ? 0x50 : 0x4b)), 'too-large', 'quá lớn'],
    ['a document cut off', docx(para('chữ')).subarray(0, 300), 'broken', 'bị hỏng'],
    ['a scan', docx(p(picture).repeat(12) + para('Báo cáo')), 'scan', 'bản quét'],
  ])('tells %s by what it is', (_, bytes, code, says) => {
    const error = refusal(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toContain(says);
    // One courteous sentence.
    expect(error.message).toMatch(/^[^.]*(?:\.docx?|\.zip|\.xls|\.odt)?.*vui lòng .*[^.]\.$/);
    expect(error.message).toBe(error.message.normalize('NFC'));
  });
});

describe('hostile files', () => {
  const document = (xml: string) => docx('', { 'word/document.xml': xml });

  it.each<[string, () => Uint8Array, string]>([
    ['unpacks to more than it may', () => docx('', { 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }), 'too-large'],
    ['is nested without end', () => document(documentXml('<w:sdt><w:sdtContent>'.repeat(1_000_000))), 'broken'],
    ['nests tables without end', () => document(documentXml('<w:tbl><w:tr><w:tc>'.repeat(100_000))), 'broken'],
    [
      'declares namespaces without end',
      () => document(documentXml(Array.from({ length: 1000 }, (_, i) => `<a xmlns:a${i}="u">`).join(''))),
      'broken',
    ],
    ['declares entities that swell', () => document(`<!DOCTYPE w [<!ENTITY a "aaaa">]>${documentXml(para('x'))}`), 'broken'],
    ['uses a prefix nobody declared', () => document(documentXml('<w:p><x:r/></w:p>')), 'broken'],
    ['is cut off', () => document(documentXml(para('x')).slice(0, -5)), 'broken'],
    ['goes on after its end', () => document(`${documentXml(para('x'))}<w:p/>`), 'broken'],
    ['leads to itself and nothing else', () => zip({ '_rels/.rels': relationships({ officeDocument: '_rels/.rels' }) }), 'not-docx'],
    [
      'lacks its document',
      () =>
        zip({ ...files(''), '_rels/.rels': `<Relationships><Relationship Type="${OFFICE}/officeDocument" Target="x"/></Relationships>` }),
      'not-docx',
    ],
  ])('refuses a file that %s', (_, make, code) => {
    expect(refusal(make()).code).toBe(code);
  });

  it('is not slowed down by fields in fields without end', () => {
    const begin = '<w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/>';
    expect(read(p(`<w:r>${begin}</w:r>${run('x')}`.repeat(100_000)))).toEqual([paragraph('x'.repeat(100_000))]);
  });

  it('tells a note once, however often it is referred to', () => {
    const others = { 'word/footnotes.xml': notesXml('footnote', { 1: para('dài '.repeat(1000)) }) };
    expect(read(p('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(10_000)), others)).toHaveLength(1);
  });

  it('either reads or refuses whatever bytes come along', () => {
    const parts: Record<string, string> = {
      ...files(para('chữ') + tbl(tr([cell('1', '<w:gridSpan w:val="2"/>')])) + p(run('x'), '<w:r><w:footnoteReference w:id="1"/></w:r>')),
      'word/footnotes.xml': notesXml('footnote', { 1: para('ghi chú') }),
    };
    const whole = zip(parts);
    const mutated = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 }).map((changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      return bytes;
    });
    const scribbled = fc
      .tuple(fc.constantFrom(...Object.keys(parts)), fc.nat(1200), fc.string({ maxLength: 8 }))
      .map(([name, at, text]) => {
        const content = parts[name]!;
        return { ...parts, [name]: content.slice(0, at) + text + content.slice(at + text.length) };
      });
    const outcome = (work: () => unknown): unknown => {
      try {
        return work();
      } catch (error) {
        return error;
      }
    };
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), mutated, scribbled.map(zip)), scribbled.map(flatOpc), (bytes, xml) => {
        for (const result of [outcome(() => readReport(bytes)), outcome(() => readReportXml(xml))]) {
          if (result instanceof Error) expect(result).toBeInstanceOf(ReportError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('any document', () => {
  /** Words beside the XML they are written in. */
  interface Piece {
    readonly text: string;
    readonly xml: string;
  }

  const words = fc
    .array(
      fc.oneof(
        fc.constantFrom('Sở', 'hồ sơ', '17', '83,78%', 'a < b', '&amp;', '8.326'),
        fc.string({ minLength: 1, maxLength: 6, unit: 'grapheme' }),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    // Spaces, invisible characters, wide ones and raised ones have tests of their own.
    .map((list) => cleanText(list.join(' ').replace(/[\s\u00AD\u200B\u2060\uFEFF]+/gu, ' ')))
    .filter((text) => text !== '' && !/[\u2000-\u200A\uFF01-\uFF5E\u00B9\u00B2\u00B3\u2070-\u2079]/.test(text));
  const wrap = fc.constantFrom<((xml: string) => string)[]>(
    (xml) => xml,
    (xml) => `<w:ins w:id="1" w:author="a">${xml}</w:ins>`,
    (xml) => `<w:hyperlink>${xml}</w:hyperlink>`,
    (xml) => `<w:sdt><w:sdtPr/><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
    (xml) => `<w:smartTag>${xml}</w:smartTag>`,
    (xml) => `<w:fldSimple w:instr="X">${xml}</w:fldSimple>`,
    (xml) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('LỆNH')}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${xml}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    (xml) =>
      `<mc:AlternateContent><mc:Choice Requires="wps">${xml}</mc:Choice><mc:Fallback>${run('KHÁC')}</mc:Fallback></mc:AlternateContent>`,
  );
  const nothing = fc.constantFrom(
    '',
    '<w:bookmarkStart w:id="0" w:name="a"/>',
    '<w:proofErr w:type="spellStart"/>',
    `<w:del w:id="1" w:author="a">${run('XÓA')}</w:del>`,
    run('ẨN', '<w:vanish/>'),
    run('GẠCH', '<w:strike/>'),
  );
  const piece: fc.Arbitrary<Piece> = fc
    .tuple(words, wrap, wrap, nothing)
    .map(([text, inner, outer, beside]) => ({ text, xml: outer(inner(run(`${text} `))) + beside }));
  const line: fc.Arbitrary<Piece> = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => ({
    text: pieces
      .map(({ text }) => text)
      .join(' ')
      .normalize('NFC'),
    xml: p(...pieces.map(({ xml }) => xml)),
  }));
  const grid = fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  const block = fc.oneof(
    line.map(({ text, xml }) => ({ expected: paragraph(text), xml })),
    grid.map((rows) => ({
      expected: table(...rows.map((cells) => cells.map(({ text }) => text))),
      xml: tbl(...rows.map((cells) => tr(cells.map(({ xml }) => tc(xml))))),
    })),
  );

  it('reads as the text that went in, from a file and from Word', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const parts = files(blocks.map(({ xml }) => xml).join(''));
        const expected = blocks.map(({ expected }) => expected);
        expect(readReport(zip(parts)).blocks).toEqual(expected);
        expect(readReportXml(flatOpc(parts)).blocks).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});
