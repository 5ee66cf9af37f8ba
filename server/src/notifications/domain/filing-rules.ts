/**
 * 替人反映，谁该知道：替谁反映的，本人在这里认得的就告诉本人；本人接手或者没有同意，首接责任人、前台和代报的人都知道。
 */
import { about, type Context, type Rule, word } from './rules';

const filedWords = ({ matter }: Context): string =>
  `${matter.filedByName}替您反映了“${matter.title}”（${matter.placeText}），编号 ${matter.number}。` +
  '点开可以看进展、自己接手；没有同意过，也请点开告诉我们。';

/** In front of the other rules: whoever it was filed for is told so first, and not that they reported it. */
export const FILING_RULES: readonly Rule[] = [
  ...(['ComplaintSubmitted', 'FilingRecognised'] as const).map(
    (event): Rule => ({ event, audience: 'represented', title: '有人替您反映了一件事', body: filedWords }),
  ),
  {
    event: 'FilingTakenOver',
    audience: 'owner',
    title: '本人已接手',
    body: (c) => `${about(c)}，之后请与本人联系。`,
  },
  {
    event: 'FilingTakenOver',
    audience: 'filer',
    title: '您替别人反映的，本人已接手',
    body: (c) => `编号 ${c.matter.number}，之后由本人跟进。您写过的可以在“我的反映”里看到。`,
  },
  ...(['owner', 'desk'] as const).map(
    (audience): Rule => ({
      event: 'FilingObjected',
      audience,
      title: '本人说没有同意代报',
      body: (c) => {
        const reason = word(c, 'reason');
        return `${about(c)}，请与本人核实要不要继续${reason === '' ? '' : `。本人说：${reason}`}`;
      },
    }),
  ),
  {
    event: 'FilingObjected',
    audience: 'filer',
    title: '您替别人反映的，不再由您跟进',
    body: (c) => `编号 ${c.matter.number}，本人没有同意代报，之后的进展不再给您看。有不清楚的，请打物业服务电话。`,
  },
];
