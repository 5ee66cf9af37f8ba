import { CATEGORY_TREE } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { LOAD_CAP_MAX, LOAD_CAP_MIN } from '@yingsheng/shared/people/duty';
import { type EntityManager, IsNull } from 'typeorm';
import { Building } from '../../../directory/entities/building';
import { Department } from '../../../directory/entities/department';
import type { Estate } from '../../../directory/entities/estate';
import { NEW_PERSON } from '../../../directory/entities/person';
import type { WrittenSheet } from '../../../platform/spreadsheet/write-spreadsheet';

const HEADINGS = ['姓名', '手机号', '部门', '岗位', '账号', '工作电话', '技能', '负责楼栋', '同时在手上限'];
/** So many buildings are named as examples. */
const NAMED_BUILDINGS = 6;

/** What is usually done by hand. */
const SKILLS = [...CATEGORY_TREE.engineering.codes, ...CATEGORY_TREE.environment.codes].map(
  (code) => CATEGORY_LABEL[code],
);

/** 模板: what is asked of a colleague, and the names of the departments that are there. */
export async function staffTemplate(
  manager: EntityManager,
  { id: estateId, companyId }: Estate,
): Promise<WrittenSheet[]> {
  const where = { companyId, retiredAt: IsNull() };
  const departments = await manager.find(Department, { where, order: { position: 'ASC', id: 'ASC' } });
  const inUse = { estateId, retiredAt: IsNull() };
  const order = { position: 'ASC', id: 'ASC' } as const;
  const buildings = await manager.find(Building, { where: inUse, order, take: NAMED_BUILDINGS });
  const guide = [
    '怎么填',
    '一行一位同事，姓名、手机号、岗位必填。',
    `部门写系统里已有的：${departments.map(({ name }) => name).join('、')}。`,
    '岗位写客服管家、一线员工、班组长、部门经理或项目经理；兼任的用顿号隔开。',
    '账号用小写字母、数字、点、横线，空着就用手机号。',
    '工作电话会给业主看到，空着就不显示；手机号只用来登录和联系本人。',
    `技能写会处理的类别，几项用顿号隔开：${SKILLS.join('、')}；也可以写工种，例如水电工。空着或写“全部”就是什么都派。`,
    `负责楼栋写${buildings.map(({ name }) => name).join('、') || '房屋资料里的楼栋'}，连着的可以写“1-5栋”；空着或写“全部”就是整个小区。`,
    `同时在手上限是手上有几单就先不派新的，写 ${LOAD_CAP_MIN} 到 ${LOAD_CAP_MAX} 的数字；空着是 ${NEW_PERSON.loadCap} 单。`,
    '导入后，每位新同事都有一份邀请，本人用它设密码。表里没有的同事不受影响。',
  ];
  return [
    { name: '同事名单', rows: [HEADINGS], boldRows: [0] },
    { name: '填写说明', rows: guide.map((line) => [line]), boldRows: [0] },
  ];
}
