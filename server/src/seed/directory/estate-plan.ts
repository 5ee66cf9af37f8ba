import type { PublicAreaKind } from '@yingsheng/shared/place/place-kind';

/** What is built where. Every unit has the same rooms: two to a floor. */
export interface EstatePlan {
  readonly code: string;
  readonly name: string;
  readonly servicePhone: string;
  readonly address: string;
  readonly buildingCount: number;
  readonly unitsPerBuilding: number;
  readonly floors: readonly number[];
  readonly areas: readonly AreaPlan[];
}

export interface AreaPlan {
  readonly name: string;
  readonly kind: PublicAreaKind;
  readonly assets: readonly string[];
}

export const COMPANY_NAME = '安居物业服务有限公司';

export const ESTATES: readonly EstatePlan[] = [
  {
    code: 'YS',
    name: '翠湖花园',
    servicePhone: '0571-8555 0100',
    address: '翠湖路 88 号',
    buildingCount: 8,
    unitsPerBuilding: 2,
    floors: [3, 7, 12, 13],
    areas: [
      { name: '东门', kind: 'gate', assets: ['车行道闸', '人行门禁'] },
      { name: '西门', kind: 'gate', assets: ['车行道闸', '人行门禁'] },
      { name: '地下车库 B1', kind: 'garage', assets: ['B1 照明', 'B1 排水泵'] },
      { name: '地下车库 B2', kind: 'garage', assets: ['B2 照明', 'B2 排水泵', 'B2-114 车位'] },
      { name: '中心花园', kind: 'garden', assets: ['健身器材', '喷泉'] },
      { name: '儿童乐园', kind: 'facility', assets: ['滑梯', '秋千'] },
      { name: '东侧消防通道', kind: 'other', assets: [] },
      { name: '环湖步道', kind: 'garden', assets: ['路灯'] },
      { name: '垃圾投放点', kind: 'facility', assets: [] },
      { name: '电动车充电棚', kind: 'facility', assets: ['充电桩'] },
      { name: '客户服务中心', kind: 'other', assets: [] },
    ],
  },
  {
    code: 'FL',
    name: '枫林苑',
    servicePhone: '0571-8555 0200',
    address: '枫林街 21 号',
    buildingCount: 5,
    unitsPerBuilding: 2,
    floors: [2, 5, 9, 11],
    areas: [
      { name: '南门', kind: 'gate', assets: ['车行道闸', '人行门禁'] },
      { name: '地下车库', kind: 'garage', assets: ['照明', '排水泵'] },
      { name: '枫叶广场', kind: 'garden', assets: ['健身器材'] },
      { name: '北侧道路', kind: 'other', assets: ['路灯'] },
      { name: '垃圾投放点', kind: 'facility', assets: [] },
      { name: '客户服务中心', kind: 'other', assets: [] },
    ],
  },
];
