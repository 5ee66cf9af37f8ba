import { type EntityManager, IsNull } from 'typeorm';
import type { WrittenSheet } from '../../platform/spreadsheet/write-spreadsheet';
import { Building, Unit } from '../entities/building';
import type { Estate } from '../entities/estate';
import { Household } from '../entities/household';

const HEADINGS = ['楼栋', '单元', '房号', '姓名', '手机号', '人员类型', '到期日'];
/** Beyond it the rooms are not written out: such an estate has a register of its own. */
const MOST_ROOMS = 10_000;

const GUIDE = [
  '怎么填',
  '一行一位住户；同一套房的第二位住户写在下一行，楼栋、单元、房号可以空着。',
  '房号可以只写“1201”（楼栋、单元写在前面两列），也可以写成“3-2-1201”。没有单元的楼栋，单元一列空着。',
  '人员类型写业主、家属或租户；产权人、共有人按业主登记。',
  '一位住户有几个号码，用顿号隔开写在一格里。',
  '到期日只有租户需要，写成 2027-06-30。',
  '不需要身份证号：有这一列也不会读取。',
  '物业自己的登记表也可以直接导入：列名相近就认得出，几张工作表会一起读。',
];

/** 模板: the rooms that are there already, so that only their people are to be filled in, and how. */
export async function placesTemplate(manager: EntityManager, estate: Estate): Promise<WrittenSheet[]> {
  const rooms = await roomsOf(manager, estate.id);
  return [
    { name: '房屋登记', rows: [HEADINGS, ...rooms], boldRows: [0] },
    { name: '填写说明', rows: GUIDE.map((line) => [line]), boldRows: [0] },
  ];
}

async function roomsOf(manager: EntityManager, estateId: string): Promise<string[][]> {
  const inUse = { estateId, retiredAt: IsNull() };
  if ((await manager.countBy(Household, inUse)) > MOST_ROOMS) return [];
  const rows = await manager
    .createQueryBuilder(Household, 'household')
    .innerJoin(Unit, 'unit', 'unit.id = household.unitId')
    .innerJoin(Building, 'building', 'building.id = household.buildingId')
    .select('building.name', 'building')
    .addSelect('unit.name', 'unit')
    .addSelect('household.name', 'room')
    .where(inUse)
    .orderBy('building.position')
    .addOrderBy('unit.position')
    .addOrderBy('household.id')
    .getRawMany<{ building: string; unit: string; room: string }>();
  return rows.map(({ building, unit, room }) => [building, unit, room]);
}
