import type { Heading } from './find-heading';

/** What is said about a sheet. */
export interface SheetRemark {
  readonly sheet: string;
  /** Goes on from the name of the sheet. */
  readonly text: string;
}

/** 有意不读的列: said in the preview, so that nobody wonders where they are. */
export function unreadRemarks(sheet: string, heading: Heading<string>): SheetRemark[] {
  const { privateColumns, unknownHeadings, columns } = heading;
  const texts: string[] = [];
  if (privateColumns.length > 0) {
    texts.push(`的${quoted(privateColumns)}不读取、不保存：系统用不到证件和银行账户。`);
  }
  if (unknownHeadings.length > 0) {
    texts.push(`的${quoted(unknownHeadings.map((text) => ({ heading: text })))}不在导入范围，没有读。`);
  }
  const hidden = columns.filter(({ isHidden }) => isHidden);
  if (hidden.length > 0) texts.push(`的${quoted(hidden)}在表里是隐藏的列，也读了进来。`);
  return texts.map((text) => ({ sheet, text }));
}

/** What holds for thirty sheets is said once. */
export function sayRemarks(remarks: readonly SheetRemark[]): string[] {
  const sheetsOf = new Map<string, string[]>();
  for (const { sheet, text } of remarks) sheetsOf.set(text, [...(sheetsOf.get(text) ?? []), sheet]);
  return [...sheetsOf].map(([text, sheets]) => {
    const first = `“${sheets[0]}”`;
    return sheets.length === 1 ? first + text : `${first}等 ${sheets.length} 张表${text}`;
  });
}

const SHOWN = 8;

function quoted(columns: readonly { readonly heading: string }[]): string {
  const shown = columns.slice(0, SHOWN).map(({ heading }) => `“${heading}”`);
  return columns.length > SHOWN ? `${shown.join('、')}等 ${columns.length} 列` : `${shown.join('、')}列`;
}
