import { type ZipPart, zipOf } from './zip';

interface Extras {
  /** What a defined name stands for. */
  readonly names?: string;
  readonly sheets?: number;
  readonly parts?: readonly ZipPart[];
}

/** As few parts as a workbook can have, written by hand. */
export function bareWorkbook(rows: string, ranges: string, { names, sheets = 1, parts = [] }: Extras = {}): Buffer {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (type: string, target: string) =>
    `<Relationships ${relations}><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  const listed = '<sheet name="值班表" sheetId="1" r:id="r1"/>'.repeat(sheets);
  const defined =
    names === undefined ? '' : `<definedNames><definedName name="a">${names}</definedName></definedNames>`;
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: related('officeDocument', 'xl/workbook.xml') },
    { name: 'xl/_rels/workbook.xml.rels', content: related('worksheet', 'worksheets/sheet1.xml') },
    {
      name: 'xl/workbook.xml',
      content: `<workbook ${main} xmlns:r="${office}"><sheets>${listed}</sheets>${defined}</workbook>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet ${main}><sheetData>${rows}</sheetData>${ranges}</worksheet>`,
    },
    ...parts,
  ]);
}
