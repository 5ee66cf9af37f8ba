/**
 * 读一份房屋登记：房号一行，后面没有房号的行是同一套房的其他人；合计、空行、重复的表头跳过。
 */
import type { EstateNames } from './estate-names';
import type { FileSheet } from './file-sheet';
import { GroupedRooms } from './grouped-rooms';
import { PLACE_HEADINGS, type PlaceField } from './place-headings';
import type { BuildingWords, FileRoom, RegisterHead } from './register-reading';
import { RegisterRows } from './register-rows';
import { type KeepRow, SheetsReader } from './sheets-reader';

/** A piece is unpacked, compared and written at once: small enough to be no weight, large enough to be quick. */
const ROOMS_OF_A_PIECE = 100;

/** Takes the rows of a file one after the other; when all of them are taken, gives the rooms unit by unit. */
export class RegisterReader {
  private readonly rooms = new GroupedRooms();
  private readonly buildings = new Map<string, BuildingWords>();
  private readonly sheets: SheetsReader<PlaceField>;

  constructor(estates: EstateNames, keepRow: KeepRow) {
    const found = (room: FileRoom) => this.found(room);
    const kind = {
      headings: PLACE_HEADINGS,
      isEnough: (fields: ReadonlySet<PlaceField>) => fields.has('room') || fields.has('address'),
      noHeading: '请在数据上面加一行表头，写上楼栋、单元、房号、姓名、电话',
      open: (reading: ConstructorParameters<typeof RegisterRows>[0]) => new RegisterRows(reading, estates, found),
    };
    this.sheets = new SheetsReader<PlaceField>(kind, keepRow);
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

  /** Rooms, whole units at a time. */
  pieces(): Iterable<FileRoom[]> {
    return this.rooms.pieces(ROOMS_OF_A_PIECE);
  }

  /** Once the pieces have been taken. */
  finish(): RegisterHead {
    return { ...this.sheets.finish(), buildings: [...this.buildings.values()], roomCount: this.rooms.roomCount };
  }

  private found(room: FileRoom): void {
    const { phase, building } = room.place;
    const key = `${phase}\n${building}`;
    if (!this.buildings.has(key)) this.buildings.set(key, { phase, building });
    this.rooms.add(room);
  }
}
