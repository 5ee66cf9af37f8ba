/** Chance that is the same every time: mulberry32. */
export function makeDraw(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** Below `limit`. */
    below: (limit) => Math.floor(next() * limit),
    pick: (values) => values[Math.floor(next() * values.length)],
    /** One of `[value, share]` pairs. */
    weighted: (pairs) => {
      let left = next() * pairs.reduce((sum, [, share]) => sum + share, 0);
      for (const [value, share] of pairs) {
        left -= share;
        if (left < 0) return value;
      }
      return pairs[0][0];
    },
  };
}

const SURNAMES = [
  ...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢',
];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超霞平刚桂兰英华玉萍红梅建国志远晓慧丹鹏辉雪琳宇欣怡浩然子轩雨桐'];

export const drawName = (draw) =>
  draw.pick(SURNAMES) + draw.pick(GIVEN) + (draw.below(3) === 0 ? '' : draw.pick(GIVEN));
export const drawSurname = (draw) => draw.pick(SURNAMES);

const HEADS = ['130', '135', '138', '139', '150', '158', '166', '177', '186', '199'];

/** Mobile numbers, none twice. */
export function makePhones() {
  let count = 0;
  return () => {
    count += 1;
    // 7919 and 10⁸ have no factor in common: every tail comes once before any comes again.
    return HEADS[count % HEADS.length] + String((count * 7919 + 24_680) % 100_000_000).padStart(8, '0');
  };
}
