import { linesOf } from './lines.mjs';
import { dayCell, drawDay, phoneCell } from './looks.mjs';
import { drawHousehold, towerRooms } from './rooms.mjs';

const HEADINGS = [
  '序号',
  '房屋编号',
  '户型',
  '产权人',
  '电话1',
  '电话2',
  '电话3',
  '人员类型',
  '交房日期',
  '车位号',
  '备注',
];
const COLUMNS = { room: 1, name: 3, phone: 4, kind: 7 };
const PARKING = 9;
const ADDRESS = [
  ({ building, unit, room }) => `${building}-${unit}-${room}`,
  ({ building, unit, room }) => `${building}#${unit}单元${room}`,
  ({ building, unit, room }) => `${building}栋${unit}单元${room}室`,
  ({ building, unit, room }) => `${building}－${unit}－${room} `,
];
const blank = () => HEADINGS.map(() => null);

/** One sheet, the room in one cell, three cells for phones, further owners on lines of their own. */
export function oneAddress({ draw, nextPhone, count, estateName }) {
  const rows = [[`${estateName}业主台账`, ...blank().slice(1)], HEADINGS];
  const merges = [{ row: 1, fromColumn: 0, toColumn: HEADINGS.length - 1 }];
  const sheet = { name: '业主台账', headings: HEADINGS, hidden: [PARKING], rows, merges };
  const spots = [];
  const truth = [];
  for (const room of towerRooms(count)) {
    const household = drawHousehold(draw, nextPhone);
    const entry = { ...room, people: household.people };
    truth.push(entry);
    for (const [index, line] of linesOf(draw, household).entries()) {
      const row = lineRow(draw, household, line);
      if (index === 0) openRoom(draw, row, room, truth.length);
      rows.push(row);
      if (household.way === 'plain') spots.push({ sheet, row: rows.length, columns: COLUMNS, entry });
    }
    if (truth.length % 60 === 0) rows.push(blank());
  }
  return { sheets: [sheet], spots, truth };
}

function lineRow(draw, { way, people }, { name, phone, kind }) {
  const row = blank();
  Object.assign(row, { [COLUMNS.name]: name, [COLUMNS.phone]: phone, [COLUMNS.kind]: kind });
  if (way === 'threePhones') {
    people[0].phones.forEach((each, index) => {
      row[COLUMNS.phone + index] = phoneCell(draw, each);
    });
  }
  if (draw.below(9) === 0) row[PARKING] = `B1-${draw.below(900)}`;
  return row;
}

function openRoom(draw, row, room, number) {
  row[0] = number;
  row[COLUMNS.room] = draw.pick(ADDRESS)(room);
  row[2] = draw.pick(['两室一厅', '三室两厅', '89']);
  if (row[COLUMNS.name] !== null) row[8] = dayCell(draw, drawDay(draw, 2015, 9));
}
