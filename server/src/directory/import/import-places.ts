import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportSample } from '@yingsheng/shared/api/import';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { type EntityManager, In, IsNull } from 'typeorm';
import { collectGarbage } from '../../platform/collect-garbage';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import type { WrittenSheet } from '../../platform/spreadsheet/write-spreadsheet';
import { BoundedWorker } from '../../platform/worker-threads/bounded-worker';
import { type PiecePlan, type PlannedSample, RegisterPlanner } from '../domain/import/plan-register';
import type { FileRoom, RegisterHead, RowProblem } from '../domain/import/register-reading';
import type { Estate } from '../entities/estate';
import { Household } from '../entities/household';
import type { ImportRun } from '../entities/import-run';
import { RegisterEntry } from '../entities/register-entry';
import { maskPhone } from '../people';
import { insertPlaces } from '../places/insert-places';
import { PlaceChanges } from '../places/place-changes';
import { readBuildings } from '../places/read-built-places';
import {
  type Comparing,
  type Comparison,
  type FileToRead,
  ImportKindHandler,
  ImportKinds,
  type KeptReading,
  type ReadFile,
  type ReadSoFar,
} from './import-kinds';
import { placesTemplate } from './places-template';
import { readPieceFacts } from './read-piece-facts';
import { undoPlaces, type WrittenPlaces } from './undo-places';

/** Tens of thousands of rows take seconds; one at a time, so that memory stays within what is planned for. */
const reader = new BoundedWorker<FileToRead, ReadFile<RegisterHead>, ReadSoFar>(join(__dirname, 'read-places-task'), {
  heapMegabytes: 96,
  milliseconds: 60_000,
  atOnce: 1,
  waiting: 3,
});
const IDS_AT_ONCE = 1000;
/** Of a hundred rooms and more each. */
const PIECES_PER_COLLECTION = 20;
/** Smaller imports leave nothing behind that is worth a pause. */
const MANY_ROOMS = 2000;

/** 导入房屋和住户 */
@Injectable()
export class ImportPlaces extends ImportKindHandler<RegisterHead> implements OnModuleInit {
  readonly kind = 'places';

  constructor(
    private readonly kinds: ImportKinds,
    private readonly changes: PlaceChanges,
  ) {
    super();
  }

  onModuleInit(): void {
    this.kinds.register(this);
  }

  read(file: FileToRead, tell: (soFar: ReadSoFar) => void): Promise<ReadFile<RegisterHead>> {
    return reader.run(file, tell);
  }

  async compare(run: ImportRun, reading: KeptReading<RegisterHead>, comparing: Comparing): Promise<Comparison> {
    const { estateId } = run;
    const { access } = comparing;
    const there = await access(async (manager) => ({
      ...(await readBuildings(manager, estateId)),
      rooms: await manager.countBy(Household, { estateId, retiredAt: IsNull() }),
    }));
    const planner = new RegisterPlanner(reading.head, { estateId, ...there, newId });
    const { problems, written } = await allPieces(run, reading, planner, comparing);
    const unnamed = there.rooms - planner.standingRooms;
    return {
      counts: planner.counts(),
      samples: planner.samples.map(sampleView),
      problems,
      remarks: unnamed > 0 ? [`资料里另有 ${unnamed} 套房，表里没有写到，保持不动。`] : [],
      written,
    };
  }

  undo(manager: EntityManager, run: ImportRun, written: unknown): Promise<void> {
    return undoPlaces(manager, run, written as WrittenPlaces);
  }

  announce(): void {
    this.changes.announce();
  }

  template(manager: EntityManager, estate: Estate): Promise<WrittenSheet[]> {
    return placesTemplate(manager, estate);
  }
}

async function allPieces(
  run: ImportRun,
  { head, piece }: KeptReading<RegisterHead>,
  planner: RegisterPlanner,
  comparing: Comparing,
): Promise<PiecesSoFar> {
  const soFar = new PiecesSoFar();
  for (let index = 1; await takePiece(run, await piece(index), planner, comparing, soFar); index += 1) {
    // SQLite answers at once, every time: without a pause nobody else is answered until all is written.
    await turn();
    if (index % PIECES_PER_COLLECTION === 0) collectGarbage();
    await comparing.reached({ done: soFar.rooms, total: head.roomCount, place: soFar.building });
  }
  if (soFar.rooms > MANY_ROOMS) collectGarbage();
  return soFar;
}

class PiecesSoFar {
  rooms = 0;
  /** The last one. */
  building = '';
  readonly problems: RowProblem[] = [];
  readonly written = {
    buildingIds: [] as string[],
    unitIds: [] as string[],
    roomIds: [] as string[],
    endedIds: [] as string[],
  };

  add(count: number, { problems, building, rows, endedIds }: PiecePlan, isWritten: boolean): void {
    this.rooms += count;
    this.building = building;
    this.problems.push(...problems);
    if (!isWritten) return;
    const { written } = this;
    written.buildingIds.push(...rows.buildings.map(({ id }) => id));
    written.unitIds.push(...rows.units.map(({ id }) => id));
    written.roomIds.push(...rows.rooms.map(({ id }) => id));
    written.endedIds.push(...endedIds);
  }
}

/** Answers `false` when there are no more. What it holds goes when it is over. */
async function takePiece(
  run: ImportRun,
  piece: unknown,
  planner: RegisterPlanner,
  { access, writeAt }: Comparing,
  soFar: PiecesSoFar,
): Promise<boolean> {
  if (piece === null) return false;
  const rooms = piece as FileRoom[];
  const unitIds = planner.unitIdsOf(rooms);
  const plan = planner.take(rooms, await access((manager) => readPieceFacts(manager, unitIds)));
  if (writeAt !== null) await access((manager) => writePiece(manager, run, plan, writeAt));
  soFar.add(rooms.length, plan, writeAt !== null);
  return true;
}

async function writePiece(
  manager: EntityManager,
  { id: importId, estateId }: ImportRun,
  { rows, entries, endedIds }: PiecePlan,
  now: Date,
): Promise<void> {
  await insertPlaces(manager, rows);
  for (let start = 0; start < endedIds.length; start += IDS_AT_ONCE) {
    const ids = endedIds.slice(start, start + IDS_AT_ONCE);
    await manager.update(RegisterEntry, { id: In(ids) }, { endedAt: now });
  }
  const source = { estateId, source: 'import' as const, importId, enteredAt: now, endedAt: null };
  await insertRows(
    manager,
    RegisterEntry,
    entries.map((entry) => ({ ...entry, ...source, id: newId() })),
  );
}

function sampleView({ change, subject, title, person }: PlannedSample): ImportSample {
  const words = person === null ? [] : [MEMBERSHIP_KIND_LABEL[person.kind], person.name, maskPhone(person.phone)];
  return { change, subject, title, detail: words.filter((word) => word !== null).join(' ') };
}
