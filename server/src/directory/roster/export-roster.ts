import { Injectable } from '@nestjs/common';
import type { RosterPerson, RosterWeek } from '@yingsheng/shared/api/roster';
import { ABSENCE_KIND_LABEL, ABSENCE_LABEL } from '@yingsheng/shared/labels.zh';
import { dayTextOf, shanghaiParts, writtenTime } from '@yingsheng/shared/written-time';
import type { Worksheet } from 'exceljs';
import { TransactionRunner } from '../../platform/database/transaction-runner';
import type { Viewer } from '../../platform/http/viewer';
import { lazily } from '../../platform/lazily';
import { dutyWeekWith, midnightOf } from '../domain/duty-week';
import { DEPARTMENT_HEADING, ID_HEADING, NAME_HEADING, type SheetDay, sheetDaysOf } from '../domain/read-roster-sheet';
import { writeShiftCell } from '../domain/shift-cell';
import { Estate } from '../entities/estate';
import { ListRoster } from './list-roster';

const HINT =
  '写法：08:00-20:00；两头班写两段，中间空一格；跨夜写 20:00-次日08:00；全天写“全天”；不排班空着。改好后在“值班表”里导入。';
const HEADING_ROW = 2;
const SHIFT_COLUMN_WIDTH = 20;

export interface ExportedFile {
  readonly name: string;
  readonly content: Buffer;
}

const exceljs = lazily(() => require('exceljs') as typeof import('exceljs'));

/** 导出值班表: a week as a sheet that can be filled in and imported again. */
@Injectable()
export class ExportRoster {
  constructor(
    private readonly listRoster: ListRoster,
    private readonly transactions: TransactionRunner,
  ) {}

  async execute(viewer: Viewer, estateId: string, day: string | undefined): Promise<ExportedFile> {
    const roster = await this.listRoster.execute(viewer, estateId, day);
    const estate = await this.transactions.read((manager) => manager.findOneByOrFail(Estate, { id: estateId }));
    const days = sheetDaysOf(dutyWeekWith(roster.weekStart));
    const workbook = new (exceljs().Workbook)();
    const sheet = workbook.addWorksheet('值班表', { views: [{ state: 'frozen', xSplit: 2, ySplit: HEADING_ROW }] });
    sheet.addRow([`${estate.name}值班表 ${roster.weekStart} 起一周。${HINT}`]);
    sheet.addRow([DEPARTMENT_HEADING, NAME_HEADING, ...days.map(headingOf), '备注', ID_HEADING]);
    for (const person of roster.people.filter((one) => !one.hasLeft)) sheet.addRow(rowOf(person, days, roster));
    dress(sheet, days.length);
    return {
      name: `${estate.name}值班表${roster.weekStart}.xlsx`,
      content: Buffer.from(await workbook.xlsx.writeBuffer()),
    };
  }
}

/** `周三 2026-11-25` */
function headingOf({ dayNumber, label }: SheetDay): string {
  return `${label.slice(0, 2)} ${dayTextOf(dayNumber)}`;
}

function rowOf(person: RosterPerson, days: readonly SheetDay[], { departments, now }: RosterWeek): string[] {
  const cells = days.map(({ dayNumber }) => {
    const ofDay = person.shifts
      .map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }))
      .filter(({ startsAt }) => shanghaiParts(startsAt).dayNumber === dayNumber);
    return writeShiftCell(ofDay, midnightOf(dayNumber));
  });
  const department = departments.find(({ id }) => id === person.departmentId)?.name ?? '';
  return [department, person.name, ...cells, absenceText(person, now), person.personId];
}

/** `病假 11 月 24 日（周二）00:00 至 11 月 26 日（周四）00:00` */
function absenceText({ absences }: RosterPerson, now: string): string {
  return absences
    .filter(({ status }) => status === 'granted')
    .map(({ kind, startsAt, endsAt }) => {
      const label = kind === null ? ABSENCE_LABEL : ABSENCE_KIND_LABEL[kind];
      return `${label} ${writtenTime(startsAt, now)} 至 ${writtenTime(endsAt, now)}`;
    })
    .join('；');
}

function dress(sheet: Worksheet, dayCount: number): void {
  const lastColumn = dayCount + 4;
  sheet.mergeCells(1, 1, 1, lastColumn - 1);
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(1).height = 36;
  sheet.getRow(HEADING_ROW).font = { bold: true };
  sheet.columns.forEach((column, index) => {
    column.width = index >= 2 && index < 2 + dayCount ? SHIFT_COLUMN_WIDTH : 14;
    // Text, or a spreadsheet turns what people type into its own idea of a time.
    column.numFmt = '@';
  });
  sheet.getColumn(lastColumn).hidden = true;
}
