import { IsNull } from 'typeorm';
import { Building } from '../../src/directory/entities/building';
import { Household } from '../../src/directory/entities/household';
import { RegisterEntry } from '../../src/directory/entities/register-entry';
import type { BootedApp } from './boot-app';
import type { SmallEstate } from './small-estate';

export const HEADING = ['楼栋', '单元', '房号', '姓名', '电话', '人员类型', '身份证号'];

/** A register; rows are written here with the comma of Chinese texts, as all texts are. */
export function csv(...rows: readonly string[]): Buffer {
  return Buffer.from([HEADING.join(','), ...rows].join('\n').replaceAll('，', ','));
}

const BUILDINGS = 20;

/** One owner each, in twenty buildings that are new. */
export function manyRooms(count: number): Buffer {
  const inEach = count / BUILDINGS;
  const row = (_: unknown, at: number) => {
    const building = BUILDINGS + Math.floor(at / inEach);
    return `${building}栋，1单元，${100 + (at % inEach)}，住户${at}，139${String(at).padStart(8, '0')}，业主，`;
  };
  return csv(...Array.from({ length: count }, row));
}

/** Everything that an import may touch, as it stands. */
export async function books({ dataSource: { manager } }: BootedApp, { estateId }: Pick<SmallEstate, 'estateId'>) {
  const buildings = await manager.findBy(Building, { estateId });
  const rooms = await manager.findBy(Household, { estateId });
  const entries = await manager.findBy(RegisterEntry, { estateId, endedAt: IsNull() });
  const placeOf = new Map(rooms.map(({ id, placeText }) => [id, placeText]));
  return {
    buildings: buildings.map(({ name }) => name).sort(),
    rooms: [...placeOf.values()].sort(),
    people: entries
      .map(({ householdId, name, phone, kind }) => `${placeOf.get(householdId)} ${name} ${phone} ${kind}`)
      .sort(),
  };
}
