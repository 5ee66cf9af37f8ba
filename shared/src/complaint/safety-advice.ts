/**
 * 险情自救提示：业主在等我们到场之前，先做这几件事。提示在求助表和回执最上方，先于一切其他内容；没有网络也看得到。
 * 电话：火警 119、急救 120、报警 110；燃气公司电话因城市而异，由物业协助联系。
 */
import type { SafetyAdvice } from '../api/triage';
import type { Hazard } from './urgency';

const TITLE = '先保证安全：';

const ADVICE: Readonly<Record<Hazard, { steps: readonly string[]; phones: readonly string[] }>> = {
  trapped: {
    steps: [
      '在电梯里：按警铃或对讲，说楼栋和大概楼层；不要扒门、不要跳动，靠着轿厢壁等待',
      '关在屋里、车里，或手脚被卡住：不要硬拽，马上拨打 119，旁边的人陪着说话',
      '有人不舒服就拨打 120；联系不上我们就拨打 119',
    ],
    phones: ['119', '120'],
  },
  gas: {
    steps: [
      '不要开关任何电器和灯，不要点火，不要在屋里打电话',
      '关掉燃气表前的阀门，打开门窗通风',
      '带上家人走楼梯到室外，再拨打 119 或燃气公司电话；有人头晕、叫不醒，同时拨打 120',
    ],
    phones: ['119', '120'],
  },
  fire: {
    steps: [
      '马上离开，走楼梯，不要乘电梯；出门后把门带上',
      '烟大时弯腰低行，用湿毛巾捂住口鼻',
      '到安全的地方拨打 119，说清楼栋、楼层和有没有人被困',
    ],
    phones: ['119'],
  },
  electricity: {
    steps: [
      '不要碰带电的物品、电线和附近的积水，让老人孩子离远一些',
      '能安全够到的话，拉下家里的总开关',
      '有人触电先断电，断电前不要用手拉人；随即拨打 120',
    ],
    phones: ['120', '119'],
  },
  water: {
    steps: [
      '能够到的话，关掉家里或楼道管井里的总水阀',
      '水靠近插座或电器时先拉下总开关，不要踩进带电的积水',
      '先照顾老人孩子离开积水处，车库进水不要下去挪车',
      '被热水烫到，用流动的凉水冲 20 分钟，烫得重就拨打 120',
    ],
    phones: ['119', '120'],
  },
  falling: {
    steps: [
      '离开墙边和坠落点下方，提醒邻居不要从那里走',
      '不要自己去清理或拆除松动的部分',
      '有人被砸伤就拨打 120，怀疑有人往下扔东西就拨打 110',
    ],
    phones: ['120', '110'],
  },
  persons: {
    steps: [
      '叫不醒、流血不止或误吞了东西，马上拨打 120；不要随意搬动，不要催吐',
      '有人持械、打斗或闯入，退到安全的地方拨打 110，不要上前劝架或拉扯',
      '有人落水、爬上窗台或想不开，拨打 119 和 110；老人孩子走失，拨打 110',
    ],
    phones: ['110', '120', '119'],
  },
};

/** Where nobody knows yet which danger it is. */
const GENERAL = {
  steps: [
    '人不舒服或闻到怪味，先带家人走到屋外，再打电话',
    '看到烟、火或漏电，不要靠近，走楼梯离开，不要乘电梯',
    '有人受伤或叫不醒拨打 120，有火情、出不来拨打 119，有人伤人拨打 110',
  ],
  phones: ['120', '119', '110'],
};

/** @param hazard `null`: some danger, nobody knows which */
export function safetyAdviceFor(hazard: Hazard | null): SafetyAdvice {
  const { steps, phones } = hazard === null ? GENERAL : ADVICE[hazard];
  return { hazard, title: TITLE, steps: [...steps], phones: [...phones] };
}
