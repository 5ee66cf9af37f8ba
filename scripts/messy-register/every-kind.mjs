import { linesOf } from './lines.mjs';
import { dayCell, drawDay } from './looks.mjs';
import { drawHousehold, mixedRooms } from './rooms.mjs';

const HEADINGS = [
  '小区名称',
  '楼栋名称',
  '楼层',
  '室号',
  '真实姓名',
  '性别',
  '与业主关系',
  '手机号',
  '备用电话',
  '起租',
  '到期',
];
const COLUMNS = { estate: 0, room: 3, name: 4, kind: 6, phone: 7, until: 10 };

/** One sheet that names the estate in each line, buildings of every kind, tenants with the days of their lease. */
export function everyKind({ draw, nextPhone, count, estateName }) {
  const rows = [HEADINGS];
  const sheet = { name: '花名册', headings: HEADINGS, hidden: [5], rows, merges: [] };
  const spots = [];
  const truth = [];
  for (const room of mixedRooms(count)) {
    const household = drawHousehold(draw, nextPhone);
    const entry = { ...room, people: household.people };
    truth.push(entry);
    for (const line of linesOf(draw, household)) {
      rows.push([estateName, ...placeCells(room), ...personCells(draw, line)]);
      if (household.way === 'plain') spots.push({ sheet, row: rows.length, columns: COLUMNS, entry });
    }
  }
  return { sheets: [sheet], spots, truth };
}

function placeCells({ building, room }) {
  const floor = /^(\d+)\d\dA?$/.exec(room)?.[1];
  return [building, floor === undefined ? null : Number(floor), room];
}

function personCells(draw, { name, phone, kind, until }) {
  const lease = until === undefined ? [null, null] : [dayCell(draw, drawDay(draw, 2024, 2)), dayCell(draw, until)];
  return [name, name === null ? null : draw.pick(['男', '女']), kind, phone, null, ...lease];
}
