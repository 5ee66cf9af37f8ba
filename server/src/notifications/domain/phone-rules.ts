/** 电话里说的结果: the resident reads in writing what was taken down for her, and how to say that it is not so. */
import { writtenPromise } from '@yingsheng/shared/written-time';
import { about, clause, type JoinerWords, type Rule, sentence, word } from './rules';

export const PHONE_RULES: readonly Rule[] = [
  {
    event: 'ComplaintConfirmedByPhone',
    audience: 'reporter',
    title: '电话里记下：您说已修好',
    body: (c) => {
      const until = word(c, 'reopenUntil');
      const when = until === '' ? '' : ` ${writtenPromise(until, c.event.occurredAt)}`;
      return `“${c.matter.title}”：我们在电话里记下您说“${clause(c, 'words')}”，已按修好关闭。如果不是这样，请${when}点“重新打开”或打电话告诉我们。`;
    },
  },
  ...(['owner', 'leadHandlers'] as const).map(
    (audience): Rule => ({
      event: 'ComplaintConfirmedByPhone',
      audience,
      title: '业主在电话里说已修好',
      body: (c) => `${about(c)}：${sentence(c, 'words')}`,
    }),
  ),
  // Whoever pressed the button herself is told nothing; only what a colleague took down for her.
  {
    event: 'ComplaintRefused',
    audience: 'reporter',
    title: '电话里记下：您说还没好',
    body: (c) => `“${c.matter.title}”：我们在电话里记下您说“${clause(c, 'reason')}”，会接着处理。`,
  },
];

export const PHONE_JOINER_WORDS: Readonly<Record<string, JoinerWords>> = {
  ComplaintConfirmedByPhone: {
    title: '一并处理的那件事已确认处理好',
    body: () => '您的还没好的话，请再提交一次反映。',
  },
};
