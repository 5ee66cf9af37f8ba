import { Workbook, type Worksheet } from 'exceljs';
import { type ZipPart, zipOf } from '../../../test/support/zip';
import { DomainError } from '../domain-error';
import { readSpreadsheet, SPREADSHEET_MAX_BYTES } from './read-spreadsheet';

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
  ['a text', Buffer.from('姓名,周一\n李建国,08:00-20:00')],
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

/** As few parts as a workbook can have, written by hand. */
function bareWorkbook(rows: string, ranges: string): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (type: string, target: string) =>
    `<Relationships ${relations}><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: related('officeDocument', 'xl/workbook.xml') },
    { name: 'xl/_rels/workbook.xml.rels', content: related('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="值班表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet ${main}><sheetData>${rows}</sheetData>${ranges}</worksheet>`,
    },
  ]);
}
