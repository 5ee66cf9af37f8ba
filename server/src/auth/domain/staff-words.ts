/** 同事名单的列名和岗位，各家的叫法。 */
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { plainCell } from '../../directory/domain/import/file-sheet';
import type { HeadingRule } from '../../directory/domain/import/find-heading';

export type StaffField =
  | 'name'
  | 'account'
  | 'phone'
  | 'workPhone'
  | 'department'
  | 'role'
  | 'estate'
  | 'skills'
  | 'zones'
  | 'loadCap'
  | 'state';

export const STAFF_HEADINGS: readonly HeadingRule<StaffField>[] = [
  { field: 'name', pattern: /^(员工|职工|职员|人员|同事|真实)?(姓名|名字)$/ },
  { field: 'account', pattern: /^(登录|登陆|系统)?(账号|帐号|账户|用户名|登录名)$/ },
  {
    field: 'workPhone',
    pattern: /^(工作|办公|值班|对外|公司|单位)(联系)?(电话|手机|号码|座机|手机号码?|电话号码)$|^座机$/,
  },
  { field: 'phone', pattern: /^(本人|个人|私人|员工|联系|移动)?(手机|电话|联系方式|手机号码?|电话号码?)$/ },
  { field: 'department', pattern: /^(所属|所在|归属)?(部门|科室|部门\/班组)(名称)?$/ },
  { field: 'role', pattern: /^(工作|任职|担任)?(岗位|职位|职务|角色|岗位角色|职务\/?岗位|岗位\/职务)(名称)?$/ },
  { field: 'skills', pattern: /^(专业|业务|维修|擅长)?(技能|工种|特长|专长|擅长)(类别|范围)?$|^会(做|修)什么$/ },
  {
    field: 'zones',
    pattern:
      /^(负责|分管|管理|管辖|服务|责任|包干|所管)(的)?(楼栋|楼宇|楼幢|楼|栋|片区|区域|范围|网格)(范围)?$|^(楼栋|责任区|片区|网格)$/,
  },
  {
    field: 'loadCap',
    pattern:
      /^(同时|在手|并行|最多|最大)(最多)?(在手|处理|接单|派单|工单)?(工单)?(上限|数量?|量|件数|单数)?$|^(工单|负荷|负载|派单|接单)(上限|数量上限)$/,
  },
  { field: 'state', pattern: /^(在职|工作|用工|人员|员工|任职|账号)?(状态|情况)$|^是否在职$/ },
  { field: 'estate', pattern: /^(所属|所在|服务|负责|驻点)?(小区|项目|楼盘)(名称)?$/ },
];

const ROLE_WORDS: readonly (readonly [Role, RegExp])[] = [
  ['admin', /^(系统)?管理员$/],
  ['companyQuality', /^品质/],
  ['estateManager', /^(项目|小区|物业)(总)?(经理|负责人|主任)$/],
  ['departmentHead', /(部|部门|工程|客服|环境|保洁|秩序|安保|保安)(经理|负责人|主任)$/],
  ['teamLead', /(班长|组长|领班|队长|主管)$/],
  ['frontDesk', /^(客服|前台|管家|楼管|客户服务)/],
  ['handler', /维修|水电|电工|水工|工程|技工|保洁|绿化|保安|秩序|安保|门岗|消控|消防|师傅/],
];

/** `null`: no word for what a colleague does. */
export function roleIn(text: string): Role | null {
  const plain = plainCell(text);
  const exact = STAFF_ROLES.find((role) => ROLE_LABEL[role] === plain);
  return exact ?? ROLE_WORDS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
