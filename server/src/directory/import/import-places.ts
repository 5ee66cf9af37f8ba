import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportSample } from '@yingsheng/shared/api/import';
import { MEMBERSHIP_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { type EntityManager, In } from 'typeorm';
import { insertRows } from '../../platform/database/insert-rows';
import { readRows } from '../../platform/database/read-rows';
import { newId } from '../../platform/ids';
import type { WrittenSheet } from '../../platform/spreadsheet/write-spreadsheet';
import { BoundedWorker } from '../../platform/worker-threads/bounded-worker';
import { type PlannedSample, planRegister, type RegisterPlan } from '../domain/import/plan-register';
import type { RegisterReading } from '../domain/import/register-reading';
import type { Estate } from '../entities/estate';
import type { ImportRun } from '../entities/import-run';
import { RegisterEntry } from '../entities/register-entry';
import { maskPhone } from '../people';
import { insertPlaces } from '../places/insert-places';
import { PlaceChanges } from '../places/place-changes';
import { readBuiltPlaces } from '../places/read-built-places';
import { type FileToRead, ImportKindHandler, ImportKinds, type ImportPlan, type ReadFile } from './import-kinds';
import { placesTemplate } from './places-template';
import { undoPlaces, type WrittenPlaces } from './undo-places';

/** Tens of thousands of rows take seconds; one at a time, so that memory stays within what is planned for. */
const reader = new BoundedWorker<FileToRead, ReadFile<RegisterReading>>(join(__dirname, 'read-places-task'), {
  heapMegabytes: 144,
  milliseconds: 60_000,
  atOnce: 1,
  waiting: 3,
});
const IDS_AT_ONCE = 1000;

/** 导入房屋和住户 */
@Injectable()
export class ImportPlaces extends ImportKindHandler<RegisterReading> implements OnModuleInit {
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

  read(file: FileToRead): Promise<ReadFile<RegisterReading>> {
    return reader.run(file);
  }

  async plan(manager: EntityManager, run: ImportRun, reading: RegisterReading): Promise<ImportPlan> {
    const { estateId } = run;
    const built = await readBuiltPlaces(manager, estateId);
    const entries = await readRows(manager, RegisterEntry, 'estate_id = ? AND ended_at IS NULL', [estateId]);
    const plan = planRegister(reading.rooms, { estateId, built, entries, newId });
    const { counts, problems, samples, unnamedRoomCount } = plan;
    const remarks = unnamedRoomCount > 0 ? [`资料里另有 ${unnamedRoomCount} 套房，表里没有写到，保持不动。`] : [];
    return {
      counts,
      problems,
      remarks,
      samples: samples.map(sampleView),
      write: (now) => write(manager, run, plan, now),
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

async function write(
  manager: EntityManager,
  { id: importId, estateId }: ImportRun,
  { rows, entries, endedIds }: RegisterPlan,
  now: Date,
): Promise<WrittenPlaces> {
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
  const idsOf = (places: readonly { readonly id: string }[]) => places.map(({ id }) => id);
  const { buildings, units, rooms } = rows;
  return { buildingIds: idsOf(buildings), unitIds: idsOf(units), roomIds: idsOf(rooms), endedIds: [...endedIds] };
}

function sampleView({ change, subject, title, person }: PlannedSample): ImportSample {
  const words = person === null ? [] : [MEMBERSHIP_KIND_LABEL[person.kind], person.name, maskPhone(person.phone)];
  return { change, subject, title, detail: words.filter((word) => word !== null).join(' ') };
}
