import type { DepartmentCode } from '@yingsheng/shared/people/role';
import type { AssetKind, PlaceKind, PublicAreaKind } from '@yingsheng/shared/place/place-kind';

export const PLACE_KIND_LABEL: Readonly<Record<PlaceKind, string>> = {
  building: '楼栋',
  unit: '单元',
  household: '房间',
  publicArea: '公共区域',
  asset: '设备',
};

export const PUBLIC_AREA_KIND_LABEL: Readonly<Record<PublicAreaKind, string>> = {
  lift: '电梯',
  garage: '车库',
  gate: '大门',
  garden: '园林',
  corridor: '楼道',
  facility: '配套设施',
  other: '其他',
};

export const ASSET_KIND_LABEL: Readonly<Record<AssetKind, string>> = {
  lift: '电梯',
  pump: '水泵',
  gate: '门禁道闸',
  lighting: '照明',
  camera: '监控',
  charger: '充电桩',
  other: '其他',
};

/** What a department takes the lead in, as matters are sorted. */
export const MATTER_LABEL: Readonly<Record<DepartmentCode, string>> = {
  engineering: '工程维修',
  environment: '环境保洁绿化',
  order: '秩序安全停车',
  customerService: '客服和其余各类',
  quality: '服务品质',
};

/** What going out of use means, before it is done. */
export const RETIRE_BODY: Readonly<Record<PlaceKind, string>> = {
  building: '整栋连同里面的单元、房间、公共区域不再供选择和搜索。以往的投诉照旧。以后可以恢复。',
  unit: '整个单元连同里面的房间不再供选择和搜索。以往的投诉照旧。以后可以恢复。',
  household: '这一户不再供选择和搜索，绑定的住户也看不到它。以往的投诉照旧。以后可以恢复。',
  publicArea: '连同里面的设备不再供选择。以往的投诉照旧。以后可以恢复。',
  asset: '不再供选择。以往的投诉照旧。以后可以恢复。',
};
