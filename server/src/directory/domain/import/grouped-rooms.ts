import type { FileRoom } from './register-reading';

type PackedRoom = Omit<FileRoom, 'unitKey' | 'key'> & { readonly roomKey: string };

/** So many rooms of a unit lie open before they are packed. */
const OPEN_ROOMS = 16;

/**
 * Rooms as they are found, wherever in a file, and given back unit by unit, each once. Packed meanwhile: as objects
 * tens of thousands of rooms take four times the memory.
 */
export class GroupedRooms {
  private readonly units = new Map<string, PackedRooms>();
  private counted = 0;

  /** Each once; known when the pieces have been taken. */
  get roomCount(): number {
    return this.counted;
  }

  add({ unitKey, key, ...room }: FileRoom): void {
    const unit = this.units.get(unitKey) ?? new PackedRooms();
    this.units.set(unitKey, unit);
    unit.add({ ...room, roomKey: key.slice(unitKey.length) });
  }

  /** Takes what was added; whole units, until there are `count` rooms of them. */
  *pieces(count: number): Generator<FileRoom[]> {
    let piece: FileRoom[] = [];
    for (const [unitKey, packed] of this.units) {
      piece.push(...merged(unitKey, packed.all()));
      this.units.delete(unitKey);
      if (piece.length < count) continue;
      this.counted += piece.length;
      yield piece;
      piece = [];
    }
    this.counted += piece.length;
    if (piece.length > 0) yield piece;
  }
}

class PackedRooms {
  private readonly packed: Buffer[] = [];
  private open: PackedRoom[] = [];

  add(room: PackedRoom): void {
    this.open.push(room);
    if (this.open.length < OPEN_ROOMS) return;
    this.packed.push(Buffer.from(JSON.stringify(this.open)));
    this.open = [];
  }

  *all(): Generator<PackedRoom> {
    for (const some of this.packed) yield* JSON.parse(some.toString()) as PackedRoom[];
    yield* this.open;
  }
}

/** A room that is named again is where it was named first, with the people of all its lines. */
function merged(unitKey: string, rooms: Iterable<PackedRoom>): FileRoom[] {
  const known = new Map<string, FileRoom>();
  for (const { roomKey, ...room } of rooms) {
    const before = known.get(roomKey);
    if (before === undefined) known.set(roomKey, { ...room, unitKey, key: unitKey + roomKey });
    else {
      before.people.push(...room.people);
      before.isWhole &&= room.isWhole;
    }
  }
  return [...known.values()];
}
