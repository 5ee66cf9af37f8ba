/** 读一份同事名单：一行一人。 */
import { ACCOUNT_PATTERN, ACCOUNT_RULE_TEXT, COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import { LOAD_CAP_MAX, LOAD_CAP_MIN } from '@yingsheng/shared/people/duty';
import type { Role } from '@yingsheng/shared/people/role';
import { type EstateNames, EstateOfFile } from '../../directory/domain/import/estate-names';
import { type FileSheet, plainCell, shortValue } from '../../directory/domain/import/file-sheet';
import type { HeadedColumn } from '../../directory/domain/import/find-heading';
import { readNameCell } from '../../directory/domain/import/read-name-cell';
import { readPhoneCell } from '../../directory/domain/import/read-phone-cell';
import {
  type FileKind,
  type KeepRow,
  type RowReader,
  type RowReading,
  SheetsReader,
} from '../../directory/domain/import/sheets-reader';
import { normalPhone } from '../../directory/domain/phone';
import { RoleRemarks } from './role-remarks';
import { skillsIn } from './skill-words';
import type { FileColleague, StaffHead } from './staff-reading';
import { roleIn, STAFF_HEADINGS, type StaffField } from './staff-words';

/** Accounts are made one by one; a company with more people imports them estate by estate. */
const MOST_COLLEAGUES = 2000;
const TOTALS = /(小计|合计|总计|共计):?$/;

/** Takes the rows of a file one after the other. */
export class StaffReader {
  private readonly colleagues: FileColleague[] = [];
  private readonly roleRemarks = new RoleRemarks();
  private readonly sheets: SheetsReader<StaffField>;

  constructor(estates: EstateNames, keepRow: KeepRow) {
    const kind: FileKind<StaffField> = {
      headings: STAFF_HEADINGS,
      isEnough: (fields) => fields.has('name') && fields.has('phone'),
      noHeading: '表头要有姓名和手机号',
      open: (reading) => new StaffRows(reading, estates, this.colleagues, this.roleRemarks),
    };
    this.sheets = new SheetsReader(kind, keepRow);
  }

  get rowCount(): number {
    return this.sheets.rowCount;
  }

  open(sheet: FileSheet): void {
    this.sheets.open(sheet);
  }

  row(cells: readonly string[]): void {
    this.sheets.row(cells);
  }

  close(): void {
    this.sheets.close();
  }

  finish(): StaffHead {
    const { colleagues } = this;
    const isTooMany = colleagues.length > MOST_COLLEAGUES;
    if (isTooMany) this.sheets.refuse(`一次最多导入 ${MOST_COLLEAGUES} 位同事，请分成几个文件`);
    const head = this.sheets.finish();
    if (isTooMany) return { ...head, colleagues: [] };
    return { ...head, remarks: [...head.remarks, ...this.roleRemarks.say()], colleagues };
  }
}

const HAS_LEFT = /离职|辞职|辞退|退休(?!返聘)|停职|停用|离岗|^(否|不在职)$/;

/** Why it is not the name of one colleague; `null`: it is. */
function wrongName(text: string): string | null {
  const names = readNameCell(text.replace(/\s+/g, ''));
  if (names.length > 1) return '一行只写一位同事，请分成几行';
  return names[0] === undefined ? '没有写姓名，请填写' : names[0].problem;
}

const EVERYTHING = /^(全部|所有|不限|都会)$/;

function wordsOf(text: string): string[] {
  return text.split(/[,、/;|\n]+/).filter((word) => word.trim() !== '');
}

class StaffRows implements RowReader {
  rowCount = 0;
  private readonly columns: ReadonlyMap<StaffField, HeadedColumn<StaffField>>;
  private readonly estate: EstateOfFile;
  private isRefused = false;
  /** Of another estate: what it names there is not wrong because it is not here. */
  private isElsewhere = false;

  constructor(
    private readonly reading: RowReading<StaffField>,
    private readonly estates: EstateNames,
    private readonly colleagues: FileColleague[],
    private readonly roleRemarks: RoleRemarks,
  ) {
    this.estate = new EstateOfFile(estates);
    this.columns = new Map([...reading.heading.columns].reverse().map((column) => [column.field, column]));
  }

  take(row: number, cells: readonly string[]): void {
    if (this.isNoData(cells)) return;
    this.rowCount += 1;
    const colleague = this.colleague(row, cells);
    if (!this.isElsewhere) this.colleagues.push(colleague);
  }

  end(): void {}

  private isNoData(cells: readonly string[]): boolean {
    const said = cells.map(plainCell).filter((text) => text !== '');
    if (said.slice(0, 3).some((text) => TOTALS.test(text.replace(/\s/g, '')))) return true;
    const { columns } = this.reading.heading;
    const isHeadingAgain = columns.every(({ index, heading }) => (cells[index] ?? '').trim() === heading);
    return isHeadingAgain || columns.every(({ index }) => plainCell(cells[index] ?? '') === '');
  }

  private colleague(row: number, cells: readonly string[]): FileColleague {
    this.isRefused = false;
    const text = (field: StaffField) => plainCell(cells[this.columns.get(field)?.index ?? -1] ?? '');
    const refuse = (field: StaffField, words: string) => this.refuse(row, field, text(field), words);
    const estate = text('estate');
    this.isElsewhere = this.estate.isAnother(estate);
    if (this.isElsewhere) {
      refuse(
        'estate',
        `这一行写的小区是“${shortValue(estate)}”，现在导入的是“${this.estates.own}”；请到那个小区去导入`,
      );
    }
    const name = text('name').replace(/\(.*?\)/g, '');
    const noName = wrongName(text('name'));
    if (noName !== null) refuse('name', noName);
    else if (name.length > COLLEAGUE_NAME_MAX) refuse('name', `姓名不超过 ${COLLEAGUE_NAME_MAX} 个字，请核对`);
    const account = text('account').toLowerCase();
    if (account !== '' && !ACCOUNT_PATTERN.test(account)) refuse('account', `${ACCOUNT_RULE_TEXT}；空着就用手机号`);
    const phone = this.phone(text('phone'), (words) => refuse('phone', words));
    const workPhone = this.workPhone(text('workPhone'), (words) => refuse('workPhone', words));
    if (HAS_LEFT.test(text('state'))) {
      refuse('state', `写着“${shortValue(text('state'))}”，这位同事没有导入；还在职的，请改成“在职”`);
    }
    const roles = this.roles(text('role'), (words) => refuse('role', words));
    const skills = this.skills(text('skills'), (words) => refuse('skills', words));
    const loadCap = this.loadCap(text('loadCap'), (words) => refuse('loadCap', words));
    if (!this.isRefused) this.remark(text('role'));
    const columns = Object.fromEntries([...this.columns].map(([field, column]) => [field, column.index]));
    const said = { department: text('department'), zones: text('zones'), roles, skills, loadCap };
    const at = { sheet: this.reading.index, row, columns, isLeftOut: this.isRefused };
    return { ...at, name, account: account || null, phone, workPhone, ...said };
  }

  private remark(roles: string): void {
    for (const word of wordsOf(roles)) {
      const role = roleIn(word);
      if (role !== null) this.roleRemarks.add(word.trim(), role);
    }
  }

  private phone(text: string, refuse: (words: string) => void): string {
    const { phones, problem } = readPhoneCell(text);
    const [first] = phones;
    if (problem !== null) refuse(problem);
    else if (first === undefined) refuse('没有写手机号；本人凭它登录，请填写');
    return normalPhone(first ?? '') ?? '';
  }

  private workPhone(text: string, refuse: (words: string) => void): string | null {
    const { phones, problem } = readPhoneCell(text);
    if (problem !== null) refuse(problem);
    return normalPhone(phones[0] ?? '');
  }

  private roles(text: string, refuse: (words: string) => void): Role[] {
    const words = wordsOf(text);
    const roles = words.map(roleIn);
    const unknown = words.find((_, at) => roles[at] === null);
    if (words.length === 0) refuse('没有写岗位；请写客服管家、一线员工、班组长、部门经理或项目经理');
    else if (unknown !== undefined) {
      refuse(`不认得“${shortValue(unknown)}”这个岗位；请写客服管家、一线员工、班组长、部门经理或项目经理`);
    }
    return [...new Set(roles.filter((role) => role !== null))];
  }

  private skills(text: string, refuse: (words: string) => void): FileColleague['skills'] {
    if (text === '') return null;
    if (EVERYTHING.test(text)) return [];
    const words = wordsOf(text);
    const unknown = words.find((word) => skillsIn(word).length === 0);
    if (unknown !== undefined) {
      refuse(`不认得“${shortValue(unknown)}”这项技能，这位同事没有导入；请写投诉类别的名字，例如电梯、给排水`);
    }
    return [...new Set(words.flatMap(skillsIn))];
  }

  private loadCap(text: string, refuse: (words: string) => void): number | null {
    if (text === '') return null;
    const count = Number(/^(\d+)(\.0)?(单|件|个)?$/.exec(text)?.[1] ?? Number.NaN);
    if (count >= LOAD_CAP_MIN && count <= LOAD_CAP_MAX) return count;
    refuse(`同时在手的工单数请写 ${LOAD_CAP_MIN} 到 ${LOAD_CAP_MAX} 的整数，这位同事没有导入；空着就按 8 单`);
    return null;
  }

  private refuse(row: number, field: StaffField, value: string, text: string): void {
    this.isRefused = true;
    const column = this.columns.get(field);
    const at = { sheet: this.reading.index, row, column: column?.index ?? -1, heading: column?.heading ?? '' };
    this.reading.problem({ ...at, value: shortValue(value), text, isBlocking: true });
  }
}
