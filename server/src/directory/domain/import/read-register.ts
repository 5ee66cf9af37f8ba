/**
 * 读一份房屋登记：每张表各找各的表头；房号一行，后面没有房号的行是同一套房的其他人；合计、空行、重复的表头跳过。
 * 一行不对不影响别的行：毛病记下在哪一格、怎么改，其余照读。
 */

import type { FileSheet } from './file-sheet';
import { findHeading } from './find-heading';
import { PLACE_HEADINGS, type PlaceField } from './place-headings';
import { readRegisterSheet } from './read-register-sheet';
import type { FileRoom, RegisterReading, RowProblem, SheetRead } from './register-reading';
import { type SheetRemark, sayRemarks, unreadRemarks } from './unread-remarks';

/** A sheet that explains how to fill in the others. */
const GUIDE = /说明|须知|示例|样例|字典|GUIDE/i;

/** @param estateName of the estate that the file is for */
export function readRegister(sheets: readonly FileSheet[], estateName: string): RegisterReading {
  const rooms = new Map<string, FileRoom>();
  const problems: RowProblem[] = [];
  const remarks: SheetRemark[] = [];
  const read: SheetRead[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const isEmpty = sheet.rows.every((cells) => cells.every((cell) => cell === ''));
    if (isEmpty || GUIDE.test(sheet.name)) continue;
    if (sheet.isHidden) {
      remarks.push({ sheet: sheet.name, text: '是隐藏的工作表，没有读；要导入请先取消隐藏。' });
      continue;
    }
    const heading = findHeading<PlaceField>(sheet, PLACE_HEADINGS, isEnough);
    if (heading === null) {
      problems.push(noHeading(index, sheet));
      continue;
    }
    remarks.push(...unreadRemarks(sheet.name, heading));
    const rowCount = readRegisterSheet({ sheet, index, heading, estateName, rooms, problems });
    const privateColumns = heading.privateColumns.map((column) => column.index);
    const headings = sheet.rows[heading.row] ?? [];
    read.push({ index, name: sheet.name, headingRow: heading.row + 1, rowCount, headings, privateColumns });
  }
  if (read.length === 0 && problems.length === 0) problems.push(nothingThere());
  return {
    rooms: [...rooms.values()],
    problems,
    remarks: sayRemarks(remarks),
    sheetNames: sheets.map(({ name }) => name),
    sheets: read,
  };
}

function isEnough(fields: ReadonlySet<PlaceField>): boolean {
  return fields.has('room') || fields.has('address');
}

function noHeading(sheet: number, { name }: FileSheet): RowProblem {
  const text = `“${name}”里没有找到表头，这张表没有读；请在数据上面加一行表头，写上楼栋、单元、房号、姓名、电话`;
  return { sheet, row: -1, column: -1, heading: '', value: '', text, isBlocking: true };
}

function nothingThere(): RowProblem {
  const text = '文件里没有数据，请下载模板，填好再上传';
  return { sheet: 0, row: -1, column: -1, heading: '', value: '', text, isBlocking: true };
}
