import type { SeededRandom } from '../random';

/** Residents with a name that the stories refer to, by estate code and room. */
export interface NamedResident {
  readonly estate: string;
  readonly room: string;
  readonly name: string;
  readonly demoPersona?: string;
}

export const NAMED_RESIDENTS: readonly NamedResident[] = [
  { estate: 'YS', room: '3-2-1201', name: '林晓梅', demoPersona: 'resident-lin' },
  { estate: 'YS', room: '3-2-1201', name: '张浩' },
  { estate: 'YS', room: '1-1-301', name: '王桂兰', demoPersona: 'resident-wang' },
  { estate: 'YS', room: '3-2-1301', name: '钱卫东' },
];

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢',
];
const GIVEN_NAMES = (
  '伟 芳 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建华 建平 志强 海燕 晓东 晓红 春梅 玉兰 文博 子涵 雨欣 浩然 ' +
  '思远 嘉怡 国庆 爱民 淑珍 凤英 立新 永康 慧 倩 雪 婷 鹏 斌 宇 凯 佳琪 明哲 诗涵 俊杰 美玲 红梅 德胜 振华'
).split(' ');

export function randomName(random: SeededRandom): string {
  return random.pick(SURNAMES) + random.pick(GIVEN_NAMES);
}

/** Numbers of a block that no network gives out, so that nobody is ever called from a demonstration. */
export function mobileNumber(serial: number): string {
  return `1700000${String(serial).padStart(4, '0')}`;
}
