import { Workbook, type Worksheet } from 'exceljs';
import { DomainError } from '../../src/platform/domain-error';
import { readSpreadsheet, SPREADSHEET_MAX_BYTES } from '../../src/platform/spreadsheet/read-spreadsheet';
import { bareWorkbook } from '../support/bare-workbook';
import { type ZipPart, zipOf } from '../support/zip';

const MEGABYTE = 1024 * 1024;

async function workbookOf(fill: (sheet: Worksheet) => void): Promise<Buffer> {
  const workbook = new Workbook();
  fill(workbook.addWorksheet('值班表'));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function refusalOf(file: Buffer): Promise<string> {
  try {
    await readSpreadsheet(file);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

/** What a reader looks for first; the sheet itself is up to the test. */
const partsWith = (...parts: ZipPart[]): ZipPart[] => [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'xl/workbook.xml', content: '<workbook/>' },
  ...parts,
];

it('cells_are_read_as_texts_and_a_formula_is_the_text_of_the_formula', async () => {
  const file = await workbookOf((sheet) => {
    sheet.addRow(['姓名', ' 周一 2026-11-23 ']);
    sheet.addRow(['李建国', { formula: 'HYPERLINK("http://example.com")', result: '08:00-20:00' }]);
    sheet.addRow([{ richText: [{ text: '吴' }, { text: '大勇' }] }, 12]);
    sheet.addRow([new Date(Date.UTC(2026, 10, 23)), new Date(Date.UTC(1899, 11, 30, 8, 30))]);
  });
  expect(await readSpreadsheet(file)).toEqual([
    ['姓名', '周一 2026-11-23'],
    ['李建国', '=HYPERLINK("http://example.com")'],
    ['吴大勇', '12'],
    ['2026-11-23', '08:30'],
  ]);
});

it.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('姓名，周一\n李建国，08:00-20:00')],
  ['half an archive', zipOf(partsWith()).subarray(0, 60)],
  ['an archive that is no workbook', zipOf([{ name: 'word/document.xml', content: '<document/>' }])],
  ['a workbook without a sheet', zipOf(partsWith())],
  ['two archives in one file', Buffer.concat([zipOf(partsWith()), zipOf(partsWith())]).subarray(0, -3)],
  ['a name that leaves the archive', zipOf(partsWith({ name: '../../etc/passwd', content: 'x' }))],
])('%s_is_not_readable', async (_what, file) => {
  expect(await refusalOf(file)).toBe('SPREADSHEET.UNREADABLE');
});

it('a_file_beyond_the_limit_is_refused_unopened', async () => {
  expect(await refusalOf(Buffer.alloc(SPREADSHEET_MAX_BYTES + 1))).toBe('SPREADSHEET.TOO_LARGE');
});

it('what_unpacks_to_too_much_is_refused_whether_it_says_so_or_lies', async () => {
  const bomb = Buffer.alloc(12 * MEGABYTE);
  const honest = zipOf(partsWith({ name: 'xl/worksheets/sheet1.xml', content: bomb }));
  const lying = zipOf(partsWith({ name: 'xl/worksheets/sheet1.xml', content: bomb, claimedBytes: 1000 }));
  expect(honest.length).toBeLessThan(SPREADSHEET_MAX_BYTES);
  expect(await refusalOf(honest)).toBe('SPREADSHEET.TOO_LARGE');
  expect(await refusalOf(lying)).toBe('SPREADSHEET.UNREADABLE');
});

it('many_small_parts_are_refused_too', async () => {
  const parts = Array.from({ length: 300 }, (_, index) => ({ name: `xl/${index}.xml`, content: '<a/>' }));
  expect(await refusalOf(zipOf(partsWith(...parts)))).toBe('SPREADSHEET.TOO_LARGE');
});

it('a_sheet_of_a_million_rows_is_refused_and_ranges_of_a_million_cells_are_not_walked', async () => {
  const far = await workbookOf((sheet) => {
    sheet.getCell('A1').value = '姓名';
    sheet.getCell('A1048576').value = '末行';
  });
  expect(await refusalOf(far)).toBe('SPREADSHEET.TOO_LARGE');
  const hostile = bareWorkbook(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>',
    '<mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>' +
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>',
  );
  expect(await readSpreadsheet(hostile)).toEqual([['姓名']]);
});

const cell = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
const CONDITIONAL = '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression"/></conditionalFormatting>';
const ENTITIES = Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};">`).join('');

it.each<readonly [string, Buffer, string]>([
  ['a_name_over_a_whole_sheet', bareWorkbook(cell('姓名'), '', { names: 'Sheet1!$A$1:$XFD$1048576' }), 'read'],
  ['a_size_that_is_claimed', bareWorkbook(`<dimension ref="A1:XFD1048576"/>${cell('姓名')}`, ''), 'read'],
  ['a_format_over_a_whole_sheet', bareWorkbook(cell('姓名'), CONDITIONAL), 'read'],
  ['ten_thousand_sheets', bareWorkbook(cell('姓名'), '', { sheets: 10_000 }), 'read'],
  [
    'a_hundred_thousand_styles',
    withPart('xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(1e5)}</cellXfs></styleSheet>`),
    'read',
  ],
  ['a_format_code_that_never_closes', withPart('xl/styles.xml', endlessFormat()), 'SPREADSHEET.UNREADABLE'],
  [
    'entities_that_unfold',
    withPart('xl/sharedStrings.xml', `<!DOCTYPE sst [<!ENTITY e0 "x">${ENTITIES}]><sst>&e30;</sst>`),
    'SPREADSHEET.UNREADABLE',
  ],
  ['elements_nested_without_end', withPart('xl/sharedStrings.xml', '<a>'.repeat(1e6)), 'SPREADSHEET.UNREADABLE'],
  [
    'a_million_shared_texts',
    withPart('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(1e6)}</sst>`),
    'SPREADSHEET.TOO_LARGE',
  ],
  ['one_long_text_in_every_cell', longTextInEveryCell(), 'SPREADSHEET.TOO_LARGE'],
  ['a_million_blank_cells', bareWorkbook(`<row>${'<c/>'.repeat(1e6)}</row>`, ''), 'SPREADSHEET.TOO_LARGE'],
  ['a_million_formulas', bareWorkbook(`<row>${'<c><f>A1</f></c>'.repeat(4e5)}</row>`, ''), 'SPREADSHEET.TOO_LARGE'],
  ['a_row_that_is_no_number', bareWorkbook('<row r="1e999"><c/></row>', ''), 'SPREADSHEET.UNREADABLE'],
])(
  '%s_costs_little_time_and_only_a_thread',
  async (_what, file, outcome) => {
    expect(file.length).toBeLessThan(SPREADSHEET_MAX_BYTES);
    expect(await refusalOf(file)).toBe(outcome);
  },
  10_000,
);

it('texts_in_runs_are_whole_and_how_they_are_read_aloud_is_left_out', async () => {
  const strings = '<sst><si><r><t>李</t></r><r><t>建国</t></r><rPh><t>りけんこく</t></rPh></si></sst>';
  const rows = '<row><c t="s"><v>0</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>';
  expect(await readSpreadsheet(withPart('xl/sharedStrings.xml', strings, rows))).toEqual([['李建国', 'TRUE', '#N/A']]);
});

function withPart(name: string, content: string, rows = cell('姓名')): Buffer {
  return bareWorkbook(rows, '', { parts: [{ name, content }] });
}

function endlessFormat(): string {
  const formats = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(4e6)}"/></numFmts>`;
  return `<styleSheet>${formats}<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`;
}

function longTextInEveryCell(): Buffer {
  const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`.repeat(1000);
  return withPart('xl/sharedStrings.xml', `<sst><si><t>${'长'.repeat(1e6)}</t></si></sst>`, rows);
}
