import { nameKey } from '../plan-places';
import { type EstateNames, EstateOfFile } from './estate-names';
import { isDitto, plainCell, shortValue } from './file-sheet';
import type { HeadedColumn } from './find-heading';
import { PlaceAbove } from './place-above';
import type { PlaceField } from './place-headings';
import { buildingNameOf, unitNameOf } from './place-names';
import { type PeopleReader, peopleReader } from './read-people';
import { readPlaceCells } from './read-place-cells';
import { type PlaceWords, type RoomBeside, readRoomCell } from './read-room-cell';
import type { FileRoom } from './register-reading';
import type { RowReader, RowReading } from './sheets-reader';

const FOOTER = /^(制表|填表|审核|备注|说明|注|打印|统计|第\d+页)/;
/** `1201(空置)` and `12O1` may mean 1201, but 1201(东) and 1201(西) are two rooms. */
const DOUBTFUL_ROOM = /[*?]|\d[OIL]\d|[([【](?!(?:[东南西北中左右上下甲乙丙丁]|[A-Z\d]+)[)\]】])/;
const BUILDING_SHEET =
  /^\s*((?:[\u3400-\u9fff]{0,4}\s*)?(?:\d+|[A-Z]|[一二三四五六七八九十]+)\s*(?:号楼|栋|幢|座|#|楼))\s*$/;

type Single = Exclude<PlaceField, 'name' | 'phone'>;

/** The rows of one sheet of a register. */
export class RegisterRows implements RowReader {
  rowCount = 0;
  private readonly columns = new Map<Single, HeadedColumn<PlaceField>>();
  private readonly estate: EstateOfFile;
  private readonly people: PeopleReader;
  private readonly above: PlaceAbove;
  /** As the row says that names one, also for those below that do not. */
  private estateAbove = '';
  private room: FileRoom | null = null;
  /** The room above could not be read: its further people are left out with it, and it is said why. */
  private isRoomLost = false;

  /** @param found told of each room when its lines are over; of one that is named again once more */
  constructor(
    private readonly facts: RowReading<PlaceField>,
    private readonly estates: EstateNames,
    private readonly found: (room: FileRoom) => void,
  ) {
    for (const column of [...facts.heading.columns].sort((a, b) => Number(a.isHidden) - Number(b.isHidden))) {
      const field = column.field as Single;
      if (!this.columns.has(field)) this.columns.set(field, column);
    }
    this.estate = new EstateOfFile(estates);
    this.people = peopleReader(facts.heading.columns);
    this.above = new PlaceAbove(BUILDING_SHEET.exec(facts.sheet.name.normalize('NFKC').toUpperCase())?.[1] ?? '');
  }

  take(row: number, cells: readonly string[]): void {
    if (this.isBetweenRooms(cells) || this.isNoData(cells)) return;
    this.rowCount += 1;
    if (this.isOfAnotherEstate(row, cells)) {
      this.lose();
      return;
    }
    const { said, wrong } = readPlaceCells(this.placeIn(cells));
    if (wrong !== null) {
      this.above.lose(wrong.level, said);
      this.lose();
      this.problem(row, this.columns.get(wrong.level), said[wrong.level], wrong.text);
      this.addPeople(row, cells, null);
      return;
    }
    const roomText = this.textOf('room', cells) || this.textOf('address', cells);
    const isFurtherPerson = roomText === '' && this.people.isSomebodyIn(cells) && !this.isElsewhere(said);
    if (isFurtherPerson) this.above.fill(said);
    else this.openRoom(row, cells, said, roomText);
    this.addPeople(row, cells, this.room);
    if (isFurtherPerson && this.room === null) this.problem(row, this.columnOf('room'), '', this.homelessText());
  }

  end(): void {
    this.putRoom(null);
  }

  /** @param room `null`: could not be read; what else is wrong in the row is named all the same */
  private addPeople(row: number, cells: readonly string[], room: FileRoom | null): void {
    const { people, problems } = this.people.read(cells, this.textOf('kind', cells), this.textOf('until', cells));
    room?.people.push(...people);
    for (const { field, column, text, isBlocking } of problems) {
      if (isBlocking && room !== null) room.isWhole = false;
      const at = column ?? this.columns.get(field as Single);
      this.problem(row, at, cells[at?.index ?? -1] ?? '', text, isBlocking);
    }
  }

  private openRoom(row: number, cells: readonly string[], said: RoomBeside, roomText: string): void {
    const beside = this.above.fill(said);
    const column = this.textOf('room', cells) === '' ? this.columns.get('address') : this.columnOf('room');
    if (roomText === '') {
      const isSomebody = this.people.isSomebodyIn(cells);
      const isWrong = isSomebody || said.building === '';
      this.endRoom(isWrong);
      if (isWrong) this.problem(row, this.columnOf('room'), '', this.noRoomText(said, isSomebody));
      return;
    }
    const read = readRoomCell(roomText, beside);
    if ('problem' in read) {
      this.lose();
      this.problem(row, column, roomText, read.problem);
      return;
    }
    const { place } = read;
    if (place.unit === '' && this.above.lacksUnit) {
      this.lose();
      this.problem(row, this.columns.get('unit') ?? column, '', '没有写单元，从上面也看不出是哪个单元；请填写单元');
      return;
    }
    if (!/[\d一二三四五六七八九十]/.test(place.room)) {
      this.problem(row, column, roomText, '这里没有数字，不像房号；照写的导入，请核对', false);
    } else if (DOUBTFUL_ROOM.test(place.room)) {
      this.problem(row, column, roomText, `房号读作“${place.room}”；照写的导入，请核对`, false);
    }
    this.isRoomLost = false;
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

  private homelessText(): string {
    if (!this.isRoomLost) return '这一行有人，但上面没有房号；请填写房号';
    return '上面那一户没有读出来，这一行的人也没有导入；请先改好上面那一户';
  }

  private noRoomText({ phase, building, unit, floor }: RoomBeside, isSomebody: boolean): string {
    if (!isSomebody) return '没有写房号，请填写';
    const where = [phase, building, unit, floor].filter((part) => part !== '').join(' ');
    return `这一行没有房号，只写了“${shortValue(where)}”，和上面的房屋不是一处，这一行没有导入；请填写房号`;
  }

  private placeIn(cells: readonly string[]): RoomBeside {
    const [phase, building, unit, floor] = (['phase', 'building', 'unit', 'floor'] as const).map((field) =>
      this.textOf(field, cells),
    ) as [string, string, string, string];
    return { phase, building, unit, floor };
  }

  /** Another place is named without a room: whoever stands there is nobody's further one. */
  private isElsewhere(said: RoomBeside): boolean {
    if (this.room !== null) return this.above.isElsewhere(said, this.room.place);
    if (this.isRoomLost) return this.above.isOther(said);
    return Object.values(said).some((part) => part !== '');
  }

  /** Titles and totals between the rooms: nobody below them belongs to the room above them. */
  private isBetweenRooms(cells: readonly string[]): boolean {
    const said = cells.map(plainCell).filter((text) => text !== '');
    if (!this.above.takeTotal(said, this.placeIn(cells)) && !this.above.takeTitle(said)) return false;
    this.endRoom(false);
    return true;
  }

  private isOfAnotherEstate(row: number, cells: readonly string[]): boolean {
    const own = this.textOf('estate', cells);
    if (own !== '' && this.estateAbove !== '' && own !== this.estateAbove) this.above.forget();
    const said = own || this.estateAbove;
    this.estateAbove = said;
    if (!this.estate.isAnother(said)) return false;
    this.problem(
      row,
      this.columns.get('estate'),
      said,
      `这一行写的小区是“${shortValue(said)}”，现在导入的是“${this.estates.own}”；请到那个小区去导入`,
    );
    return true;
  }

  private isNoData(cells: readonly string[]): boolean {
    const said = cells.map(plainCell).filter((text) => text !== '');
    if (said.length === 0) return true;
    if (said.length <= 2 && FOOTER.test(said[0] ?? '')) return true;
    const { columns } = this.facts.heading;
    const isHeadingAgain = columns.every(({ index, heading }) => (cells[index] ?? '').trim() === heading);
    return isHeadingAgain || columns.every(({ index }) => plainCell(cells[index] ?? '') === '');
  }

  private lose(): void {
    this.endRoom(true);
  }

  private endRoom(isLost: boolean): void {
    this.putRoom(null);
    this.isRoomLost = isLost;
  }

  private columnOf(field: 'room'): HeadedColumn<PlaceField> | undefined {
    return this.columns.get(field) ?? this.columns.get('address');
  }

  private textOf(field: Single, cells: readonly string[]): string {
    const column = this.columns.get(field);
    const text = column === undefined ? '' : plainCell(cells[column.index] ?? '').replace(/^(\d+)\.0$/, '$1');
    // “同上” for what somebody is, or until when, is no answer: it is asked for.
    if (field === 'kind' || field === 'until') return text;
    if (isDitto(text)) return '';
    return field === 'estate' ? text : this.estate.withoutName(text);
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
