import { type EntityManager, IsNull } from 'typeorm';
import { Department } from '../../../directory/entities/department';
import type { Estate } from '../../../directory/entities/estate';
import type { WrittenSheet } from '../../../platform/spreadsheet/write-spreadsheet';

const HEADINGS = ['姓名', '手机号', '部门', '岗位', '账号', '工作电话'];

/** 模板: what is asked of a colleague, and the names of the departments that are there. */
export async function staffTemplate(manager: EntityManager, { companyId }: Estate): Promise<WrittenSheet[]> {
  const where = { companyId, retiredAt: IsNull() };
  const departments = await manager.find(Department, { where, order: { position: 'ASC', id: 'ASC' } });
  const guide = [
    '怎么填',
    '一行一位同事，姓名、手机号、岗位必填。',
    `部门写系统里已有的：${departments.map(({ name }) => name).join('、')}。`,
    '岗位写客服管家、维修服务人员、班组长、部门经理或项目经理；兼任的用顿号隔开。',
    '账号用小写字母、数字、点、横线，空着就用手机号。',
    '工作电话会给业主看到，空着就不显示；手机号只用来登录和联系本人。',
    '导入后，每位新同事都有一份邀请，本人用它设密码。表里没有的同事不受影响。',
  ];
  return [
    { name: '同事名单', rows: [HEADINGS], boldRows: [0] },
    { name: '填写说明', rows: guide.map((line) => [line]), boldRows: [0] },
  ];
}
