/**
 * 申诉、回访与评价，谁该知道：决定申诉的人、回访的人、业主；返工的，首接责任人、处理人和负责人都知道。
 */
import { about, type Rule, sentence, word } from './rules';

export const CLOSING_RULES: readonly Rule[] = [
  {
    event: 'AppealFiled',
    audience: 'decider',
    title: '业主申诉，请您决定',
    body: (c) => `${about(c)}：${sentence(c, 'reason')}您没有经手这件事，请核查后答复业主。`,
  },
  {
    event: 'AppealFiled',
    audience: 'owner',
    title: '业主提出申诉',
    body: (c) => `${about(c)}，由没有经手的同事核查。需要了解情况时请配合。`,
  },
  {
    event: 'AppealUpheld',
    audience: 'reporter',
    title: '您的申诉成立',
    body: (c) => `“${c.matter.title}”已重新打开，接着处理。${word(c, 'answer')}`,
  },
  ...(['owner', 'leadHandlers', 'leads'] as const).map(
    (audience): Rule => ({
      event: 'AppealUpheld',
      audience,
      title: '申诉成立，重新处理',
      body: (c) => `${about(c)}：${word(c, 'answer')}`,
    }),
  ),
  {
    event: 'AppealRejected',
    audience: 'reporter',
    title: '您的申诉有答复了',
    body: (c) => `“${c.matter.title}”经核查维持原来的处理。理由：${word(c, 'answer')}`,
  },
  {
    event: 'AppealRejected',
    audience: 'owner',
    title: '申诉不成立',
    body: (c) => `${about(c)}，维持原来的处理。`,
  },
  {
    event: 'FollowUpCallPlanned',
    audience: 'caller',
    title: '请您回访',
    body: (c) => `${about(c)}已办结，请打电话听听业主的意见。`,
  },
  {
    event: 'FollowUpCallHandedOn',
    audience: 'caller',
    title: '改由您回访',
    body: (c) => `${about(c)}已办结，请打电话听听业主的意见。换人的原因：${sentence(c, 'reason')}`,
  },
  {
    event: 'AppealHandedOn',
    audience: 'decider',
    title: '业主申诉，改由您决定',
    body: (c) => `${about(c)}。您没有经手这件事，请核查后答复业主。换人的原因：${sentence(c, 'reason')}`,
  },
  {
    event: 'RatingReminded',
    audience: 'reporter',
    title: '这次服务怎么样？',
    body: (c) => `“${c.matter.title}”已处理完成。方便的话点三下打个分，几秒钟就好；不评也没关系。`,
  },
];
