import { nameKey } from '../plan-places';
import { plainCell, shortValue } from './file-sheet';
import type { HeadedColumn } from './find-heading';
import type { PlaceField } from './place-headings';
import { buildingNameOf, unitNameOf } from './place-names';
import { type PeopleReader, peopleReader } from './read-people';
import { type PlaceWords, readRoomCell } from './read-room-cell';
import type { FileRoom } from './register-reading';
import type { RowReader, RowReading } from './sheets-reader';

const TOTALS = /^(本页|本栋|全部)?(小计|合计|总计|共计)|(小计|合计|总计|共计):?$/;
const FOOTER = /^(制表|填表|审核|备注|说明|注|打印|统计|第\d+页)/;
const BUILDING_SHEET =
  /^\s*((?:[\u3400-\u9fff]{0,4}\s*)?(?:\d+|[A-Z]|[一二三四五六七八九十]+)\s*(?:号楼|栋|幢|座|#|楼))\s*$/;

type Single = Exclude<PlaceField, 'name' | 'phone'>;

/** The rows of one sheet of a register. */
export class RegisterRows implements RowReader {
  rowCount = 0;
  private readonly columns = new Map<Single, HeadedColumn<PlaceField>>();
  private readonly people: PeopleReader;
  private readonly sheetBuilding: string;
  /** As the rows above say: a merged cell is written once, over the first of its rows. */
  private above = { phase: '', building: '', unit: '', floor: '' };
  private room: FileRoom | null = null;
  /** The room above could not be read: its further people are left out with it. */
  private isRoomLost = false;

  /** @param found told of each room when its lines are over; of one that is named again once more */
  constructor(
    private readonly facts: RowReading<PlaceField>,
    private readonly estateName: string,
    private readonly found: (room: FileRoom) => void,
  ) {
    for (const column of [...facts.heading.columns].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))) {
      const field = column.field as Single;
      if (!this.columns.has(field)) this.columns.set(field, column);
    }
    this.people = peopleReader(facts.heading.columns);
    this.sheetBuilding = BUILDING_SHEET.exec(facts.sheet.name.normalize('NFKC').toUpperCase())?.[1] ?? '';
  }

  take(row: number, cells: readonly string[]): void {
    if (this.isNoData(cells)) return;
    this.rowCount += 1;
    if (this.isOfAnotherEstate(row, cells)) {
      this.lose();
      return;
    }
    const roomText = this.textOf('room', cells) || this.textOf('address', cells);
    const isFurtherPerson = roomText === '' && this.people.isSomebodyIn(cells) && !this.startsAnother(cells);
    if (!isFurtherPerson) this.openRoom(row, cells, roomText);
    if (this.room !== null) this.addPeople(row, cells, this.room);
    else if (isFurtherPerson && !this.isRoomLost) {
      this.problem(row, this.columnOf('room'), '', '这一行有人，但上面没有房号；请填写房号');
    }
  }

  end(): void {
    this.putRoom(null);
  }

  private addPeople(row: number, cells: readonly string[], room: FileRoom): void {
    const { people, problems } = this.people.read(cells, this.textOf('kind', cells), this.textOf('until', cells));
    room.people.push(...people);
    for (const { field, column, text, isBlocking } of problems) {
      if (isBlocking) room.isWhole = false;
      const at = column ?? this.columns.get(field as Single);
      this.problem(row, at, cells[at?.index ?? -1] ?? '', text, isBlocking);
    }
  }

  private openRoom(row: number, cells: readonly string[], roomText: string): void {
    this.fillDown(cells);
    const column = this.textOf('room', cells) === '' ? this.columns.get('address') : this.columnOf('room');
    if (roomText === '') {
      this.lose();
      if (this.textOf('building', cells) === '' || this.people.isSomebodyIn(cells)) {
        this.problem(row, this.columnOf('room'), '', '没有写房号，请填写');
      }
      return;
    }
    const beside = { ...this.above, building: this.above.building || this.sheetBuilding };
    const read = readRoomCell(roomText, beside);
    if ('problem' in read) {
      this.lose();
      this.problem(row, column, roomText, read.problem);
      return;
    }
    this.isRoomLost = false;
    const { place } = read;
    const unitKey = unitKeyOf(place);
    const key = unitKey + nameKey(place.room);
    // A line that says the same room again goes on with it.
    if (this.room?.key === key) return;
    const at = { sheet: this.facts.index, row, column: column?.index ?? 0 };
    this.putRoom({ unitKey, key, place, ...at, people: [], isWhole: true });
  }

  private putRoom(next: FileRoom | null): void {
    if (this.room !== null) this.found(this.room);
    this.room = next;
  }

  /** A new building has units of its own. */
  private fillDown(cells: readonly string[]): void {
    const phase = this.textOf('phase', cells);
    const building = this.textOf('building', cells);
    const unit = this.textOf('unit', cells);
    const floor = this.textOf('floor', cells);
    const isOther = building !== '' && nameKey(building) !== nameKey(this.above.building);
    const isOtherUnit = isOther || (unit !== '' && nameKey(unit) !== nameKey(this.above.unit));
    this.above = {
      phase: phase || (isOther && !this.columns.has('phase') ? '' : this.above.phase),
      building: building || this.above.building,
      unit: isOther ? unit : unit || this.above.unit,
      floor: floor || (isOtherUnit ? '' : this.above.floor),
    };
  }

  /** Another building or unit is named without a room: its first people are nobody's further ones. */
  private startsAnother(cells: readonly string[]): boolean {
    const building = this.textOf('building', cells);
    return building !== '' && nameKey(building) !== nameKey(this.above.building);
  }

  private isOfAnotherEstate(row: number, cells: readonly string[]): boolean {
    const said = this.textOf('estate', cells);
    const { estateName } = this;
    if (said === '' || estateName.includes(said) || said.includes(estateName)) return false;
    this.problem(
      row,
      this.columns.get('estate'),
      said,
      `这一行写的小区是“${shortValue(said)}”，现在导入的是“${estateName}”；请到那个小区去导入`,
    );
    return true;
  }

  private isNoData(cells: readonly string[]): boolean {
    const said = cells.map(plainCell).filter((text) => text !== '');
    if (said.length === 0 || said.slice(0, 3).some((text) => TOTALS.test(text))) return true;
    if (said.length <= 2 && FOOTER.test(said[0] ?? '')) return true;
    const { columns } = this.facts.heading;
    const isHeadingAgain = columns.every(({ index, heading }) => (cells[index] ?? '').trim() === heading);
    return isHeadingAgain || columns.every(({ index }) => plainCell(cells[index] ?? '') === '');
  }

  private lose(): void {
    this.putRoom(null);
    this.isRoomLost = true;
  }

  private columnOf(field: 'room'): HeadedColumn<PlaceField> | undefined {
    return this.columns.get(field) ?? this.columns.get('address');
  }

  private textOf(field: Single, cells: readonly string[]): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : plainCell(cells[column.index] ?? '').replace(/^(\d+)\.0$/, '$1');
  }

  private problem(
    row: number,
    column: HeadedColumn<PlaceField> | undefined,
    value: string,
    text: string,
    isBlocking = true,
  ): void {
    this.facts.problem({
      sheet: this.facts.index,
      row,
      column: column?.index ?? -1,
      heading: column?.heading ?? '',
      value: shortValue(value),
      text,
      isBlocking,
    });
  }
}

/** However it is spelled, with whatever marks; ends where the key of a room begins. */
function unitKeyOf({ phase, building, unit }: PlaceWords): string {
  return `${nameKey(buildingNameOf(phase, building, '栋'))} / ${nameKey(unitNameOf(unit))} / `;
}
