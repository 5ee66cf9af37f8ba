import type { Hazard } from '@yingsheng/shared/complaint/urgency';

/** What must never be judged otherwise, by server or phone, whatever is learnt next: plain words for a danger. */
export const PLAIN_DANGERS: readonly [text: string, hazard: Hazard][] = [
  ['电梯关人了', 'trapped'],
  ['我被困在电梯里了，按铃没人理', 'trapped'],
  ['我们仨困电梯里', 'trapped'],
  ['电梯里关了咱四个，快来', 'trapped'],
  ['屋里有股煤气味，越来越浓', 'gas'],
  ['闻到怪味，头晕恶心', 'gas'],
  ['楼道里冒黑烟', 'fire'],
  ['电瓶车在楼下烧起来了', 'fire'],
  ['洗澡的时候水龙头麻手', 'electricity'],
  ['插座板掉雨地里了，还通着电', 'electricity'],
  ['外墙瓷砖哗啦掉下来一大片，差点砸到人', 'falling'],
  ['老人摔在楼梯口叫不醒', 'persons'],
  ['有人拿着刀在单元门口', 'persons'],
  ['我要杀了他，刀我拿好了', 'persons'],
  ['我今天就弄死他，家伙都备好了', 'persons'],
];
