import type { Hazard } from './urgency';

/** 问来电的人什么: short enough to be said on the telephone; the hazard that the words sound like decides. */
const CALLER_QUESTIONS: Readonly<Record<Hazard, readonly string[]>> = {
  trapped: ['您现在能出来吗？', '里面有几个人？有人不舒服吗？', '在电梯里还是屋里？大概几楼？'],
  gas: ['您现在人在哪里？头晕吗？', '能出到屋外吗？', '阀门关了吗？门窗开了吗？'],
  fire: ['看得到烟或火吗？', '人都出来了吗？', '烧的是什么，在几楼？'],
  electricity: ['有人碰到了吗？', '电还通着吗？总开关够得到吗？', '旁边有水吗？有孩子吗？'],
  water: ['有人困在水里或烫到吗？', '水碰到插座、电器了吗？', '水还在涨吗？'],
  falling: ['有人被砸到吗？', '下面有人走吗？', '还在往下掉吗？'],
  persons: ['人现在醒着吗？在流血吗？', '您身边安全吗？对方还在吗？', '打过 120 或 110 了吗？'],
};
/** Where the words leave open what it is. */
const OPEN_QUESTIONS: readonly string[] = [
  '您现在人在哪里？身体舒服吗？',
  '有人受伤或出不来吗？',
  '有烟、火、异味或者漏电吗？',
];

/** @param hazard `null`: unclear which */
export function callerQuestions(hazard: Hazard | null): readonly string[] {
  return hazard === null ? OPEN_QUESTIONS : CALLER_QUESTIONS[hazard];
}
