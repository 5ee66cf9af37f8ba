/** What people write to the property service, made from parts: about as long as such words are, and never twice the same place. */

const WHERE = ['厨房', '卫生间', '主卧', '阳台', '楼道', '电梯厅', '地下车库', '单元门口', '小区东门', '儿童乐园'];
const WHAT = [
  '漏水',
  '电梯异响',
  '灯不亮',
  '车位被占',
  '绿化枯死',
  '门禁刷不开',
  '夜里施工吵',
  '垃圾没清运',
  '下水道堵了',
  '墙皮脱落',
  '有异味',
  '监控坏了',
  '消防通道被堵',
];
const SINCE = [
  '从昨天晚上开始',
  '已经一个星期了',
  '下雨以后更严重',
  '上次修过又坏了',
  '邻居也说了好几回',
  '早上出门才发现',
];
const WISH = ['请尽快派人来看看', '麻烦给个说法', '希望今天能处理好', '家里有老人孩子不方便', '打过电话没有人接'];
const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗'];
const GIVEN = [...'建国丽敏静强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰萍鹏辉梅晓'];

const oneOf = (words, index) => words[index % words.length];
/** Spreads neighbouring numbers over all of them; the same for the same. */
const mixed = (index) => (Math.imul(index + 1, 2_654_435_761) >>> 8) % 1_000_003;

export const COMMON_WORDS = WHAT;

export function textOf(index) {
  const mix = mixed(index);
  const [what, also] = [oneOf(WHAT, mix), oneOf(WHAT, mix * 7 + index)];
  const where = oneOf(WHERE, Math.floor(mix / 13));
  const since = oneOf(SINCE, Math.floor(mix / 130));
  return `${where}${what}，${since}。${also === what ? '' : `另外${also}，`}${oneOf(WISH, index)}，谢谢。`;
}

export function roomOf(index) {
  const mix = mixed(index);
  return `${(mix % 18) + 1} 栋 ${(mix % 2) + 1} 单元 ${(Math.floor(mix / 18) % 33) + 1}0${(mix % 4) + 1}`;
}

export function nameOf(index) {
  const mix = mixed(index);
  return oneOf(SURNAMES, mix) + oneOf(GIVEN, Math.floor(mix / 20)) + oneOf(GIVEN, Math.floor(mix / 640));
}

export const phoneOf = (index) => `13${String(100_000_000 + mixed(index) * 797).slice(-9)}`;
