/** 读一份同事名单：一行一人；一行不对不影响别的行。 */
import { ACCOUNT_PATTERN, ACCOUNT_RULE_TEXT, COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import type { Role } from '@yingsheng/shared/people/role';
import { type FileSheet, plainCell, shortValue } from '../../directory/domain/import/file-sheet';
import { findHeading, type HeadedColumn, type Heading } from '../../directory/domain/import/find-heading';
import { readPhoneCell } from '../../directory/domain/import/read-phone-cell';
import type { RowProblem, SheetRead } from '../../directory/domain/import/register-reading';
import { type SheetRemark, sayRemarks, unreadRemarks } from '../../directory/domain/import/unread-remarks';
import { normalPhone } from '../../directory/domain/phone';
import type { FileColleague, StaffReading } from './staff-reading';
import { roleIn, STAFF_HEADINGS, type StaffField } from './staff-words';

/** Accounts are made one by one; a company with more people imports them estate by estate. */
const MOST_COLLEAGUES = 2000;
const GUIDE = /说明|须知|示例|样例/;
const TOTALS = /(小计|合计|总计|共计):?$/;

export function readStaff(sheets: readonly FileSheet[], estateName: string): StaffReading {
  const problems: RowProblem[] = [];
  const remarks: SheetRemark[] = [];
  const read: SheetRead[] = [];
  const colleagues: FileColleague[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const isEmpty = sheet.rows.every((cells) => cells.every((cell) => cell === ''));
    if (isEmpty || sheet.isHidden || GUIDE.test(sheet.name)) continue;
    const heading = findHeading<StaffField>(
      sheet,
      STAFF_HEADINGS,
      (fields) => fields.has('name') && fields.has('phone'),
    );
    if (heading === null) {
      problems.push(ofSheet(index, `“${sheet.name}”里没有找到表头，这张表没有读；表头要有姓名和手机号`));
      continue;
    }
    remarks.push(...unreadRemarks(sheet.name, heading));
    const rows = new StaffSheetReading(sheet, index, heading, estateName, problems).all();
    colleagues.push(...rows.colleagues);
    const privateColumns = heading.privateColumns.map((column) => column.index);
    const headings = sheet.rows[heading.row] ?? [];
    read.push({ index, name: sheet.name, headingRow: heading.row + 1, rowCount: rows.count, headings, privateColumns });
  }
  if (read.length === 0 && problems.length === 0) problems.push(ofSheet(0, '文件里没有数据，请下载模板，填好再上传'));
  if (colleagues.length > MOST_COLLEAGUES) {
    problems.push(ofSheet(0, `一次最多导入 ${MOST_COLLEAGUES} 位同事，请分成几个文件`));
    colleagues.length = 0;
  }
  return {
    colleagues,
    problems,
    remarks: sayRemarks(remarks),
    sheetNames: sheets.map(({ name }) => name),
    sheets: read,
  };
}

function ofSheet(sheet: number, text: string): RowProblem {
  return { sheet, row: -1, column: -1, heading: '', value: '', text, isBlocking: true };
}

class StaffSheetReading {
  private readonly columns: ReadonlyMap<StaffField, HeadedColumn<StaffField>>;

  constructor(
    private readonly sheet: FileSheet,
    private readonly index: number,
    private readonly heading: Heading<StaffField>,
    private readonly estateName: string,
    private readonly problems: RowProblem[],
  ) {
    this.columns = new Map([...heading.columns].reverse().map((column) => [column.field, column]));
  }

  all(): { readonly colleagues: FileColleague[]; readonly count: number } {
    const colleagues: FileColleague[] = [];
    let count = 0;
    for (let row = this.heading.row + 1; row < this.sheet.rows.length; row += 1) {
      const cells = this.sheet.rows[row] ?? [];
      if (this.isNoData(cells)) continue;
      count += 1;
      const colleague = this.colleague(row, cells);
      if (colleague !== null) colleagues.push(colleague);
    }
    return { colleagues, count };
  }

  private isNoData(cells: readonly string[]): boolean {
    const said = cells.map(plainCell).filter((text) => text !== '');
    if (said.slice(0, 3).some((text) => TOTALS.test(text))) return true;
    const { columns } = this.heading;
    const isHeadingAgain = columns.every(({ index, heading }) => (cells[index] ?? '').trim() === heading);
    return isHeadingAgain || columns.every(({ index }) => plainCell(cells[index] ?? '') === '');
  }

  /** `null`: something about the row has to be mended first. */
  private colleague(row: number, cells: readonly string[]): FileColleague | null {
    const before = this.problems.length;
    const text = (field: StaffField) => plainCell(cells[this.columns.get(field)?.index ?? -1] ?? '');
    const refuse = (field: StaffField, words: string) => this.refuse(row, field, text(field), words);
    const estate = text('estate');
    if (estate !== '' && !estate.includes(this.estateName) && !this.estateName.includes(estate)) {
      refuse('estate', `这一行写的小区是“${shortValue(estate)}”，现在导入的是“${this.estateName}”；请到那个小区去导入`);
    }
    const name = text('name').replace(/\(.*?\)/g, '');
    if (name === '') refuse('name', '没有写姓名，请填写');
    else if (name.length > COLLEAGUE_NAME_MAX) refuse('name', `姓名不超过 ${COLLEAGUE_NAME_MAX} 个字，请核对`);
    const account = text('account').toLowerCase();
    if (account !== '' && !ACCOUNT_PATTERN.test(account)) refuse('account', `${ACCOUNT_RULE_TEXT}；空着就用手机号`);
    const phone = this.phone(text('phone'), (words) => refuse('phone', words));
    const workPhone =
      text('workPhone') === '' ? null : this.phone(text('workPhone'), (words) => refuse('workPhone', words));
    const roles = this.roles(text('role'), (words) => refuse('role', words));
    if (this.problems.length > before) return null;
    const columns = Object.fromEntries([...this.columns].map(([field, column]) => [field, column.index]));
    const department = text('department');
    return { sheet: this.index, row, columns, name, account: account || null, phone, workPhone, department, roles };
  }

  private phone(text: string, refuse: (words: string) => void): string {
    const { phones, problem } = readPhoneCell(text);
    const [first] = phones;
    if (problem !== null) refuse(problem);
    else if (first === undefined) refuse('没有写手机号；本人凭它登录，请填写');
    return normalPhone(first ?? '') ?? '';
  }

  private roles(text: string, refuse: (words: string) => void): Role[] {
    const words = text.split(/[,、/;|\n]+/).filter((word) => word.trim() !== '');
    const roles = words.map(roleIn);
    const unknown = words.find((_, at) => roles[at] === null);
    if (words.length === 0) refuse('没有写岗位；请写客服管家、维修服务人员、班组长、部门经理或项目经理');
    else if (unknown !== undefined) {
      refuse(`不认得“${shortValue(unknown)}”这个岗位；请写客服管家、维修服务人员、班组长、部门经理或项目经理`);
    }
    return [...new Set(roles.filter((role) => role !== null))];
  }

  private refuse(row: number, field: StaffField, value: string, text: string): void {
    const column = this.columns.get(field);
    const at = { column: column?.index ?? -1, heading: column?.heading ?? '' };
    this.problems.push({ sheet: this.index, row, ...at, value: shortValue(value), text, isBlocking: true });
  }
}
