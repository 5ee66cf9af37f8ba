/**
 * 转派与挂起，谁该知道：被问到的同事、原处理人、批的人、班组长；业主听到的是谁接着处理、为什么停、停到什么时候。
 */
import { SUSPENSION_REASON_LABEL, SUSPENSION_REASON_LABEL_FOR_REPORTER } from '@yingsheng/shared/labels.zh';
import { SUSPENSION_REASON_KINDS, type SuspensionReasonKind } from '@yingsheng/shared/work-order/suspension';
import { writtenPromise } from '@yingsheng/shared/written-time';
import { about, type Context, nameOf, type Rule, sentence, word } from './rules';

const time = (c: Context, key: string): string =>
  word(c, key) === '' ? '到时' : writtenPromise(word(c, key), c.event.occurredAt);
const kindOf = (c: Context): SuspensionReasonKind =>
  SUSPENSION_REASON_KINDS.find((known) => known === word(c, 'reasonKind')) ?? 'other';
const kind = (c: Context): string => SUSPENSION_REASON_LABEL[kindOf(c)];

export const WAITING_RULES: readonly Rule[] = [
  {
    event: 'TransferProposed',
    audience: 'offeree',
    title: '同事想转给您，请答复',
    body: (c) => `${nameOf(c, 'fromId')}想请您接手：${about(c)}，原因：${word(c, 'reason')}`,
  },
  {
    event: 'TransferAccepted',
    audience: 'worker',
    title: '同事已接手',
    body: (c) => `${nameOf(c, 'toId')}已接手：${about(c)}。`,
  },
  {
    event: 'TransferAccepted',
    audience: 'reporter',
    title: '换了一位同事接着处理',
    body: (c) =>
      `“${c.matter.title}”已由${nameOf(c, 'fromId')}转给${nameOf(c, 'toId')}继续处理，原因：${word(c, 'reason')}`,
  },
  ...(['owner', 'leads'] as const).map(
    (audience): Rule => ({
      event: 'TransferAccepted',
      audience,
      title: '工单已转派',
      body: (c) => `${about(c)}，由${nameOf(c, 'fromId')}转给${nameOf(c, 'toId')}，原因：${word(c, 'reason')}`,
    }),
  ),
  {
    event: 'TransferDeclined',
    audience: 'worker',
    title: '同事不接，仍由您处理',
    body: (c) => `${nameOf(c, 'toId')}不接：${about(c)}，理由：${word(c, 'reason')}`,
  },
  {
    event: 'TransferCalledOff',
    audience: 'worker',
    title: '不用接手了',
    body: (c) => `${about(c)}，${nameOf(c, 'fromId')}的转派已作罢。`,
  },
  {
    event: 'TransferLapsed',
    audience: 'worker',
    title: '没有等到答复，仍由您处理',
    body: (c) => `${nameOf(c, 'toId')}没有及时答复：${about(c)}。可以另请同事，或先继续处理。`,
  },
  {
    event: 'TransferLapsed',
    audience: 'leads',
    title: '转派没人答复',
    body: (c) => `${nameOf(c, 'fromId')}想转给${nameOf(c, 'toId')}，没有等到答复：${about(c)}，请关注。`,
  },
  {
    event: 'SuspensionRequested',
    audience: 'decider',
    title: '申请挂起，请您决定',
    body: (c) =>
      `${nameOf(c, 'byId')}：${about(c)}，${kind(c)}，预计 ${time(c, 'expectedReturnAt')}恢复。${word(c, 'reason')}`,
  },
  {
    event: 'SuspensionApproved',
    audience: 'worker',
    title: '挂起已批准',
    body: (c) => `${about(c)}，请在 ${time(c, 'until')}恢复处理，到时会自动恢复。`,
  },
  {
    event: 'SuspensionRejected',
    audience: 'worker',
    title: '挂起没有获批，请继续处理',
    body: (c) => `${about(c)}，理由：${word(c, 'reason')}`,
  },
  {
    event: 'ComplaintSuspended',
    audience: 'reporter',
    title: '处理暂停一下',
    body: (c) =>
      `“${c.matter.title}”${SUSPENSION_REASON_LABEL_FOR_REPORTER[kindOf(c)]}：${sentence(c, 'reason')}预计 ${time(c, 'until')}恢复，由${nameOf(c, 'approvedById')}批准。`,
  },
  {
    event: 'ComplaintSuspended',
    audience: 'owner',
    title: '处理暂停',
    body: (c) => `${about(c)}，${kind(c)}，预计 ${time(c, 'until')}恢复。进展仍要按时告诉业主。`,
  },
  {
    event: 'WorkResumed',
    audience: 'worker',
    title: '恢复处理了，请安排时间',
    body: (c) => `${about(c)}。`,
  },
  {
    event: 'ComplaintResumed',
    audience: 'reporter',
    title: '恢复处理了',
    body: (c) => `“${c.matter.title}”已恢复处理，有进展会告诉您。`,
  },
];
