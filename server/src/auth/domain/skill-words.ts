/** 技能，各家花名册的叫法：写成投诉类别的名字，或工种。 */
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { plainCell } from '../../directory/domain/import/file-sheet';

const TRADES: readonly (readonly [RegExp, readonly CategoryCode[]])[] = [
  // Whoever is called for a dripping tap at home is the plumber: that is 户内维修, not 给排水.
  [/^水电(维修)?工?$/, ['plumbing', 'power-lighting', 'in-home']],
  [/^(水工|管道(工|疏通)?|水管|上下水|疏通|水暖工?)$/, ['plumbing']],
  [/^(电工|强电|照明|供电|配电)$/, ['power-lighting']],
  [/^(弱电|门禁|对讲|监控|智能化)$/, ['access-cctv']],
  [/^(电梯(维保|维修|管理)?|梯控)$/, ['lift']],
  [/^(防水|补漏|外墙|渗漏)$/, ['seepage']],
  [/^(消防|消控|消防(设施|维保))$/, ['fire-safety']],
  [/^(燃气|煤气)$/, ['gas']],
  [/^(空调|暖气|供暖|采暖)$/, ['heating']],
  [/^(道路|土建|泥瓦工?|木工|公共设施)$/, ['roads-facilities']],
  [/^(入户|户内|家政)维修$/, ['in-home']],
  [/^(保洁|清洁)$/, ['refuse', 'corridors', 'odour-sewage']],
  [/^(消杀|灭鼠|虫控|有害生物)$/, ['pests']],
  [/^(绿化|园艺|园林)$/, ['greening']],
  [/^(停车|车辆|车管)(管理)?$/, ['parking']],
  [/^(门岗|保安|秩序|安保)$/, ['gate', 'parking', 'falling-objects', 'e-bikes', 'blocked-fire-lane']],
];

/** Categories of complaints that a word of a list names; none: not a word for a skill. */
export function skillsIn(word: string): readonly CategoryCode[] {
  const plain = plainCell(word);
  const exact = CATEGORY_CODES.filter((code) => CATEGORY_LABEL[code] === plain);
  if (exact.length > 0) return exact;
  const trade = TRADES.find(([pattern]) => pattern.test(plain));
  if (trade !== undefined) return trade[1];
  return CATEGORY_CODES.filter((code) => CATEGORY_LABEL[code].split('/').includes(plain));
}
