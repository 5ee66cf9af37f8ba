/**
 * 我也是：一同反映的业主，别人那件有什么都一样知道；不说是谁反映的，也不说谁的原话。在办的人知道又多了一户，
 * 户数多了负责人知道。
 */
import { about, type Context, clause, type JoinerWords, nameOf, type Rule, word } from './rules';

const SEE = '点开可以看进度。';
const TELL_AGAIN = '如果您这里还没好，请再提交一次反映，我们接着处理。';
const ownerOf = ({ matter }: Context): string => matter.names.get(matter.firstContactOwnerId) ?? '首接责任人';
const isCoHandling = (c: Context): boolean => word(c, 'kind') === 'coHandling';

export const JOINING_RULES: readonly Rule[] = [
  {
    event: 'JoinedLeft',
    audience: 'owner',
    title: '业主改为单独处理，请受理',
    body: (c) => `${about(c)}，原来与另一件一并处理，您是首接责任人。`,
  },
  {
    event: 'JoinedGoesOn',
    audience: 'owner',
    title: '一并处理的那件撤回了，这件请接着受理',
    body: (c) => `${about(c)}，原来与另一件一并处理，那件的业主撤回了，这一户还在等，您是首接责任人。`,
  },
  {
    event: 'JoinedGoesOn',
    audience: 'reporter',
    title: '您的反映接着处理',
    body: (c) =>
      `“${c.matter.title}”原来与另一件一并处理，那件的业主撤回了；您的不受影响，由${ownerOf(c)}接着处理。${SEE}`,
  },
  {
    event: 'JoinedGoesOnElsewhere',
    audience: 'reporter',
    title: '您的反映接着处理',
    body: (c) =>
      `“${c.matter.title}”原来一并处理的那件，业主撤回了；您的不受影响，与另一户反映的接着一并处理，后续进展照样告诉您。${SEE}`,
  },
  {
    event: 'MatterTakenIn',
    audience: 'dutyManagersInDanger',
    title: '同一险情又有一户报告',
    body: (c) => `${about(c)}，来自 ${word(c, 'mergedNumber')}：${word(c, 'placeText')}，请确认有人在去的路上。`,
  },
  {
    event: 'WorkedOnMerged',
    audience: 'reporter',
    title: '您的反映还要接着处理',
    body: (c) => `“${c.matter.title}”先不用确认，物业还要接着处理，处理好了再请您确认。${SEE}`,
  },
  {
    event: 'WorkedOnMerged',
    audience: 'owner',
    title: '等业主确认的又有反映并入，继续处理',
    body: (c) => `${about(c)}，已恢复为处理中，处理好再请业主确认。`,
  },
  {
    event: 'ManyJoined',
    audience: 'joinedLead',
    title: '多户反映同一件事，请您介入',
    body: (c) => `${about(c)}，已有 ${String(c.event.payload.households ?? '多')} 户反映，按规定由负责人一同跟进。`,
  },
];

export const JOINING_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  ComplaintAccepted: { title: '一并处理的那件事已受理', body: () => SEE },
  WorkOrderAccepted: {
    title: '一并处理的那件事，师傅已接单',
    body: (c) => `${nameOf(c, 'handlerId')}${isCoHandling(c) ? '也来协助处理' : '已接单，负责处理'}。${SEE}`,
  },
  WorkOrderArrived: { title: '一并处理的那件事，师傅已到场', body: () => SEE },
  WorkedOnMerged: { title: '一并处理的那件事还要接着处理', body: () => SEE },
  ComplaintRefused: { title: '一并处理的那件事还没好，继续处理', body: () => SEE },
  ComplaintConfirmed: { title: '一并处理的那件事已确认处理好', body: () => TELL_AGAIN },
  ComplaintClosedByTimeout: { title: '一并处理的那件事已关闭', body: () => TELL_AGAIN },
  ComplaintReopened: { title: '一并处理的那件事重新打开，继续处理', body: () => SEE },
  ComplaintDeclined: {
    title: '一并处理的那件事不归物业处理',
    body: (c) => `可以找：${clause(c, 'whereToGo')}。不同意的话，请再提交一次反映。`,
  },
};
