import { linesOf } from './lines.mjs';
import { dayCell, drawDay } from './looks.mjs';
import { drawHousehold, towerRooms } from './rooms.mjs';

const HEADINGS = [
  '序号',
  '楼号',
  '单元',
  '房号',
  '建筑面积(㎡)',
  '业主姓名',
  '身份证号',
  '联系电话',
  '与业主关系',
  '入住时间',
  '到期',
  '备注',
];
const AT = Object.fromEntries(HEADINGS.map((heading, index) => [heading, index]));
const AREA = AT['建筑面积(㎡)'];
const COLUMNS = { name: AT.业主姓名, phone: AT.联系电话, kind: AT.与业主关系, until: AT.到期, room: AT.房号 };
const SQUARE_METRES = 89;
const blank = () => HEADINGS.map(() => null);
const titled = (text) => [text, ...blank().slice(1)];

/** A sheet for each building, merged cells, subtotals, an empty first sheet. */
export function perBuilding({ draw, nextPhone, count, estateName }) {
  const sheets = [{ name: 'Sheet1', rows: [], merges: [], hidden: [], headings: [] }];
  const spots = [];
  const truth = [];
  for (const [building, rooms] of byBuilding(towerRooms(count))) {
    const book = new BuildingSheet(draw, `${estateName}${building}号楼业主信息登记表`, building);
    for (const room of rooms) {
      const household = drawHousehold(draw, nextPhone);
      const entry = { ...room, people: household.people };
      truth.push(entry);
      book.addRoom(entry, household, truth.length);
    }
    book.close(rooms.length);
    sheets.push(book.sheet);
    spots.push(...book.spots);
  }
  return { sheets, spots, truth };
}

function byBuilding(rooms) {
  const buildings = new Map();
  for (const room of rooms) {
    const own = buildings.get(room.building) ?? [];
    own.push(room);
    buildings.set(room.building, own);
  }
  return buildings;
}

class BuildingSheet {
  spots = [];
  #unit = null;
  #unitRow = 0;

  constructor(draw, title, building) {
    this.draw = draw;
    this.rows = [titled(title), titled('填表：客服中心'), HEADINGS];
    this.firstRow = this.rows.length + 1;
    this.building = `${building}号楼`;
    const merges = [{ row: 1, fromColumn: 0, toColumn: HEADINGS.length - 1 }];
    this.sheet = { name: this.building, headings: HEADINGS, hidden: [AT.身份证号], rows: this.rows, merges };
  }

  addRoom(entry, household, number) {
    if (entry.unit !== this.#unit) {
      this.#endUnit();
      this.#unit = entry.unit;
      this.#unitRow = this.rows.length + 1;
    }
    for (const [index, line] of linesOf(this.draw, household).entries()) {
      const row = this.#row(line);
      if (index === 0) this.#openRoom(row, entry, number, household.people.length === 0);
      this.rows.push(row);
      const isHeadOfUnit = this.rows.length === this.#unitRow;
      if (household.way === 'plain' && !isHeadOfUnit) {
        this.spots.push({ sheet: this.sheet, row: this.rows.length, columns: COLUMNS, entry });
      }
    }
  }

  close(roomCount) {
    this.sheet.merges.push({ column: AT.楼号, from: this.firstRow, to: this.rows.length });
    this.#endUnit();
    const total = titled('合计');
    total[AT.房号] = { formula: `COUNTA(D${this.firstRow}:D${this.rows.length})`, result: roomCount };
    this.rows.push(total);
  }

  /** Merged cells keep what stands in their first one. */
  #row({ name, phone, kind, until }) {
    const row = blank();
    const number = this.rows.length + 1;
    if (number === this.firstRow) row[AT.楼号] = this.building;
    if (number === this.#unitRow) row[AT.单元] = `${this.#unit}单元`;
    Object.assign(row, { [AT.业主姓名]: name, [AT.联系电话]: phone, [AT.与业主关系]: kind });
    if (until) row[AT.到期] = dayCell(this.draw, until);
    return row;
  }

  /** The room stands on the first line of a household only. */
  #openRoom(row, { room }, number, isEmpty) {
    row[0] = number;
    row[AT.房号] = this.draw.below(2) === 0 ? Number(room) : room;
    row[AREA] = SQUARE_METRES;
    if (isEmpty) row[AT.备注] = '空置';
    else row[AT.入住时间] = dayCell(this.draw, drawDay(this.draw, 2015, 9));
  }

  #endUnit() {
    if (this.#unit === null) return;
    const [from, to] = [this.#unitRow, this.rows.length];
    if (to > from) this.sheet.merges.push({ column: AT.单元, from, to });
    const subtotal = titled('小计');
    subtotal[AREA] = { formula: `SUM(E${from}:E${to})`, result: SQUARE_METRES * (to - from + 1) };
    this.rows.push(subtotal);
    if (this.draw.below(2) === 0) this.rows.push(blank());
  }
}
