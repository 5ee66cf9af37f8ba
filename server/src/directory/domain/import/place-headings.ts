/** 房屋登记的表头: what the columns of a register are called, as property companies write them. */
import type { MembershipKind } from '@yingsheng/shared/people/membership';
import type { HeadingRule } from './find-heading';

export const PLACE_FIELDS = [
  'estate',
  'phase',
  'building',
  'unit',
  'floor',
  'room',
  'address',
  'name',
  'phone',
  'kind',
  'until',
] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

const WHO =
  '(?:第?[一二三\\d]?(?:业主|业主/住户|产权人|所有权人|权利人|共有人|共有产权人|房主|房东|户主|租户|租客|承租人|租住人|使用人|家属|家庭成员|住户|居民|客户|人员|成员|联系人|真实|本人))?(?:信息|资料)?';
const NUMBER = '(?:\\d{1,2}|[一二三四五])?';
const ITS = '(?:所属|所在)?';
const NAMED = '(?:名称?|号|号码|编号|编码)?';

export const PLACE_HEADINGS: readonly HeadingRule<PlaceField>[] = [
  { field: 'estate', pattern: new RegExp(`^${ITS}(?:小区|项目|楼盘|社区)(?:名称?)?$`) },
  { field: 'phase', pattern: new RegExp(`^${ITS}(?:分期|期数?|区|分区|期区|[分期]期?/区|区域|组团|苑)(?:名称?|号)?$`) },
  {
    field: 'building',
    pattern: new RegExp(
      `^${ITS}(?:楼栋|楼幢|楼宇|楼座|栋座?|幢座?|座|[栋幢]/座|楼|大楼)${NAMED}$|^(?:几栋|号楼|BUILDING)$`,
    ),
  },
  { field: 'unit', pattern: new RegExp(`^${ITS}(?:单元门?|门洞|单元/门洞|梯)${NAMED}$|^UNIT$`) },
  { field: 'floor', pattern: /^(所在)?楼?层号?$|^FLOOR$/ },
  {
    field: 'room',
    pattern:
      /^(房|室|户|门牌|户室|房间|房屋)(号|号码|名|名称|编号|编码)$|^(房间|房屋|门牌|房屋门牌|房|室|户|房号\/室号|ROOM)$/,
  },
  {
    field: 'address',
    pattern:
      /^(房屋|房产|物业|详细|完整|住宅|门牌)?(地址|全称|位置|坐落|座落)$|^(完整房号|房[号间]全称|房产名称|房源|资产名称)$|^(楼栋?号?[-/]?)?单元号?[-/]?[房室]号$/,
  },
  {
    field: 'kind',
    pattern:
      /^(人员|住户|客户|成员|业主|用户|居住|入住人?|身份)(类型|类别|身份|性质)$|^(与|和)?.{0,4}关系$|^(身份|类型|类别|KIND)$/,
  },
  {
    field: 'until',
    pattern:
      /^((租户|租客|承租人|租赁|租住)(信息|资料)?)?(租期|租约|租赁期?|合同|居住|入住)?(到期|截止|结束|终止|期满|止)(日|日期|时间)?$|^租期至$|^[止退]租(日期?|时间)$/,
  },
  {
    field: 'phone',
    pattern: new RegExp(
      `^${WHO}${NUMBER}(?:常用|备用|其[他它]|第[一二三]|绑定|登记)?(?:手机|移动|联系|固定|家庭|住宅|办公)?(?:电话|手机|电话/手机|座机|固话|宅电|联系方式|手机号码?|电话号码?|TEL|MOBILE|PHONE)(?:号|号码)?${NUMBER}$`,
    ),
  },
  {
    field: 'name',
    pattern: new RegExp(`^${WHO}${NUMBER}(?:姓名|名字)${NUMBER}$|^(?:业主|产权人|房主|户主|租户|租客|住户|客户)名称?$`),
  },
  {
    field: 'name',
    pattern: /^(业主|产权人|所有权人|权利人|共有人|共有产权人|房主|房东|户主|租户|租客|承租人|住户|家属|NAME)\d?$/,
  },
];

/** 租户姓名, 家属电话: what the heading itself says of the person. */
export function kindOfHeading(plain: string): MembershipKind | null {
  if (/租/.test(plain)) return 'tenant';
  if (/家属|家庭成员/.test(plain)) return 'family';
  return /业主|产权人|权利人|共有|房主|房东|户主/.test(plain) ? 'owner' : null;
}
