import type { CategoryCode } from '@yingsheng/shared/complaint/category';
import type { DepartmentCode, Role } from '@yingsheng/shared/people/role';

/** `early`/`late` share the day in two twelve-hour shifts; `split` (两头班) rests at noon; `office` is working hours, every day. */
export type ShiftPattern = 'roundTheClock' | 'early' | 'late' | 'split' | 'office';

export interface StaffPlan {
  readonly name: string;
  /** Sign-in name of the staff login. */
  readonly account: string;
  readonly department: DepartmentCode;
  readonly estates: readonly string[];
  readonly roles: readonly Role[];
  readonly skills: readonly CategoryCode[];
  readonly shift: ShiftPattern;
  readonly loadCap?: number;
  readonly demoPersona?: string;
}

export const STAFF_PASSWORD = 'yingsheng-demo';

const YS = ['YS'];
const FL = ['FL'];
const BOTH = ['YS', 'FL'];

export const STAFF: readonly StaffPlan[] = [
  // 客服部
  desk('周敏', 'zhoumin', YS, 'roundTheClock', 'desk-zhou'),
  worker('刘洋', 'liuyang', 'customerService', YS, [], 'split'),
  worker('郑佳', 'zhengjia', 'customerService', YS, [], 'late'),
  lead('许岚', 'xulan', 'customerService', BOTH, 'departmentHead'),
  desk('吴倩', 'wuqian', FL, 'early'),
  desk('何静', 'hejing', FL, 'late'),
  worker('蒋雯', 'jiangwen', 'customerService', FL, [], 'roundTheClock'),
  // 工程部：水电泥瓦各有分工，给排水、渗漏与入户维修只有李建国
  { ...lead('赵国平', 'zhaoguoping', 'engineering', YS, 'teamLead'), demoPersona: 'lead-zhao', shift: 'roundTheClock' },
  {
    ...worker('李建国', 'lijianguo', 'engineering', YS, ['plumbing', 'seepage', 'in-home'], 'roundTheClock'),
    loadCap: 12,
    demoPersona: 'handler-li',
  },
  worker('张伟', 'zhangwei', 'engineering', YS, ['lift', 'power-lighting', 'access-cctv', 'fire-safety'], 'early'),
  worker(
    '马立新',
    'malixin',
    'engineering',
    YS,
    ['lift', 'power-lighting', 'fire-safety', 'gas', 'access-cctv'],
    'late',
  ),
  worker(
    '王强',
    'wangqiang',
    'engineering',
    YS,
    ['roads-facilities', 'heating', 'gas', 'fire-safety'],
    'roundTheClock',
  ),
  lead('高明', 'gaoming', 'engineering', BOTH, 'departmentHead'),
  lead('曹军', 'caojun', 'engineering', FL, 'teamLead'),
  worker('周海', 'zhouhai', 'engineering', FL, [], 'early'),
  worker('冯涛', 'fengtao', 'engineering', FL, [], 'late'),
  // 环境部
  lead('黄秀英', 'huangxiuying', 'environment', YS, 'teamLead'),
  worker('陈桂花', 'chenguihua', 'environment', YS, ['refuse', 'corridors', 'odour-sewage'], 'roundTheClock'),
  worker('罗文', 'luowen', 'environment', YS, ['pests', 'greening', 'odour-sewage'], 'roundTheClock'),
  worker('谢芳', 'xiefang', 'environment', FL, [], 'roundTheClock'),
  // 秩序部
  lead('秦刚', 'qingang', 'order', YS, 'teamLead'),
  worker('丁磊', 'dinglei', 'order', YS, ['parking', 'blocked-fire-lane', 'e-bikes', 'pets'], 'roundTheClock'),
  worker('薛峰', 'xuefeng', 'order', YS, ['gate', 'theft', 'falling-objects', 'pets'], 'roundTheClock'),
  worker('潘勇', 'panyong', 'order', FL, [], 'roundTheClock'),
  // 品质部与管理
  worker('魏然', 'weiran', 'quality', BOTH, [], 'roundTheClock'),
  {
    ...lead('孙丽', 'sunli', 'quality', BOTH, 'companyQuality'),
    demoPersona: 'quality-sun',
  },
  { ...lead('陈志远', 'chenzhiyuan', 'customerService', YS, 'estateManager'), demoPersona: 'manager-chen' },
  lead('沈洁', 'shenjie', 'customerService', FL, 'estateManager'),
  { ...lead('方圆', 'fangyuan', 'quality', BOTH, 'admin'), demoPersona: 'admin-fang' },
];

function desk(
  name: string,
  account: string,
  estates: readonly string[],
  shift: ShiftPattern,
  demoPersona?: string,
): StaffPlan {
  return {
    name,
    account,
    department: 'customerService',
    estates,
    roles: ['frontDesk'],
    skills: [],
    shift,
    demoPersona,
  };
}

function worker(
  name: string,
  account: string,
  department: DepartmentCode,
  estates: readonly string[],
  skills: readonly CategoryCode[],
  shift: ShiftPattern,
): StaffPlan {
  return { name, account, department, estates, roles: ['handler'], skills, shift };
}

function lead(
  name: string,
  account: string,
  department: DepartmentCode,
  estates: readonly string[],
  role: Role,
): StaffPlan {
  return { name, account, department, estates, roles: [role], skills: [], shift: 'office' };
}
