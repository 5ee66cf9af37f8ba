import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { DEPARTMENTS } from '@yingsheng/shared/people/role';
import type { AssetKind } from '@yingsheng/shared/place/place-kind';
import type { EntityManager } from 'typeorm';
import { placeTextOf } from '../../directory/domain/place-text';
import { Building, Unit } from '../../directory/entities/building';
import { Company } from '../../directory/entities/company';
import { Department } from '../../directory/entities/department';
import { Estate } from '../../directory/entities/estate';
import { Household } from '../../directory/entities/household';
import { Asset, PublicArea } from '../../directory/entities/public-area';
import { insertRows } from '../../platform/database/insert-rows';
import { newId } from '../../platform/ids';
import { type AreaPlan, COMPANY_NAME, ESTATES, type EstatePlan } from './estate-plan';
import type { SeededDirectory } from './seeded-directory';

/** Company, departments, and everything that is built. */
export async function writeEstates(manager: EntityManager, directory: SeededDirectory): Promise<void> {
  const companyId = newId();
  await insertRows(manager, Company, [{ id: companyId, name: COMPANY_NAME }]);
  const departments = DEPARTMENTS.map((code, position) => ({
    id: newId(),
    companyId,
    code,
    name: DEPARTMENT_LABEL[code],
    position,
    retiredAt: null,
  }));
  await insertRows(manager, Department, departments);
  for (const plan of ESTATES) await writeEstate(manager, companyId, plan, directory);
  for (const { code, id } of departments) directory.departments.set(code, id);
}

async function writeEstate(
  manager: EntityManager,
  companyId: string,
  plan: EstatePlan,
  directory: SeededDirectory,
): Promise<void> {
  const { code, name, servicePhone, address } = plan;
  const estateId = newId();
  directory.estateIds.set(code, estateId);
  await insertRows(manager, Estate, [
    { id: estateId, companyId, code, name, servicePhone, address, ...NOT_ON_THE_MAP, retiredAt: null },
  ]);
  const buildings = numbers(plan.buildingCount).map((position) => ({
    id: newId(),
    estateId,
    name: `${position} 栋`,
    position,
    retiredAt: null,
  }));
  await insertRows(manager, Building, buildings);
  const units = buildings.flatMap((building) =>
    numbers(plan.unitsPerBuilding).map((position) => ({
      id: newId(),
      buildingId: building.id,
      name: `${position} 单元`,
      position,
      retiredAt: null,
    })),
  );
  await insertRows(manager, Unit, units);
  await insertRows(manager, Household, householdsOf(plan, estateId, buildings, units, directory));
  await writeAreas(manager, plan, estateId, buildings, directory);
}

function householdsOf(
  plan: EstatePlan,
  estateId: string,
  buildings: readonly Building[],
  units: readonly Unit[],
  directory: SeededDirectory,
): Household[] {
  return units.flatMap((unit) => {
    const building = buildings.find((candidate) => candidate.id === unit.buildingId);
    if (building === undefined) return [];
    return plan.floors.flatMap((floor) =>
      [1, 2].map((door) => {
        const name = `${floor}${String(door).padStart(2, '0')}`;
        const id = newId();
        directory.households.set(`${plan.code}:${building.position}-${unit.position}-${name}`, id);
        const placeText = placeTextOf(building.name, unit.name, name);
        return { id, estateId, buildingId: building.id, unitId: unit.id, name, placeText, retiredAt: null };
      }),
    );
  });
}

async function writeAreas(
  manager: EntityManager,
  plan: EstatePlan,
  estateId: string,
  buildings: readonly Building[],
  directory: SeededDirectory,
): Promise<void> {
  const ofBuildings = buildings.flatMap((building) =>
    areasOf(plan, building).map((area) => ({ area, buildingId: building.id })),
  );
  const all = [...plan.areas.map((area) => ({ area, buildingId: null })), ...ofBuildings];
  const assets: Asset[] = [];
  const rows = all.map(({ area, buildingId }, position) => {
    const id = newId();
    directory.areas.set(`${plan.code}:${area.name}`, id);
    for (const [assetPosition, name] of area.assets.entries()) {
      const about = { kind: kindOf(name), registrationNumber: null, position: assetPosition, retiredAt: null };
      const asset = { id: newId(), estateId, publicAreaId: id, name, ...about };
      directory.assets.set(`${plan.code}:${area.name}:${name}`, asset.id);
      assets.push(asset);
    }
    return { id, estateId, buildingId, name: area.name, kind: area.kind, position, retiredAt: null };
  });
  await insertRows(manager, PublicArea, rows);
  await insertRows(manager, Asset, assets);
}

const NOT_ON_THE_MAP = { latitude: null, longitude: null };
const WORD_OF_KIND: readonly (readonly [string, AssetKind])[] = [
  ['电梯', 'lift'],
  ['泵', 'pump'],
  ['闸', 'gate'],
  ['门禁', 'gate'],
  ['照明', 'lighting'],
  ['路灯', 'lighting'],
  ['充电', 'charger'],
];

function kindOf(assetName: string): AssetKind {
  return WORD_OF_KIND.find(([word]) => assetName.includes(word))?.[1] ?? 'other';
}

function areasOf(plan: EstatePlan, building: Building): AreaPlan[] {
  const units = numbers(plan.unitsPerBuilding);
  return [
    { name: `${building.name}电梯`, kind: 'lift', assets: units.map((unit) => `${unit} 单元电梯`) },
    { name: `${building.name}楼道`, kind: 'corridor', assets: [] },
    { name: `${building.name}外墙与屋面`, kind: 'other', assets: [] },
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
