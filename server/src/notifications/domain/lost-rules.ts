/** 工单离了手、请派回、交给这件事：原来经手的人要知道谁、为什么；现在负责的人要知道现场有什么。 */
import { LOST_HOWS, type LostHow } from '@yingsheng/shared/work-order/lost';
import { about, type Context, clause, nameOf, type Rule, word } from './rules';

type Told = Exclude<LostHow, 'cancelled'>;

const WHY: Readonly<Record<Told, string>> = {
  expired: '规定时间内没有接',
  reassigned: '派单的同事改派了',
  ruled: '已经裁定由别人处理',
  takenBack: '原来的师傅没有信号时已按时接单',
  givenBack: '人在现场的师傅接着处理',
};

function lostWords(c: Context): string {
  const how = LOST_HOWS.find((known) => known === word(c, 'how'));
  const why = how === undefined || how === 'cancelled' ? '已经改派' : WHY[how];
  const reason = how === 'reassigned' || how === 'ruled' ? clause(c, 'reason') : '';
  const to = word(c, 'toId') === '' ? '' : `，现在由${nameOf(c, 'toId')}接手`;
  return `${about(c)}：${why}${reason === '' ? '' : `，原因：${reason}`}${to}，不用您再去了。`;
}

export const LOST_RULES: readonly Rule[] = [
  { event: 'OrderLost', audience: 'worker', title: '工单已不在您手上', body: lostWords },
  {
    event: 'BackAsked',
    audience: 'worker',
    title: '同事在现场，请派回',
    body: (c) => `${nameOf(c, 'askedById')}人在现场，请把${about(c)}派回给他，请答复。`,
  },
  ...(['leads', 'owner'] as const).map(
    (audience): Rule => ({
      event: 'BackAsked',
      audience,
      title: '有人在现场，请派回',
      body: (c) => `${nameOf(c, 'askedById')}人在现场，请把${about(c)}派回给他。`,
    }),
  ),
  {
    event: 'OrderGivenBack',
    audience: 'worker',
    title: '已派回给您，请接着处理',
    body: (c) => `${about(c)}，由您接着处理。`,
  },
  {
    event: 'OrderGivenBack',
    audience: 'reporter',
    title: '由在现场的师傅接着处理',
    body: (c) => `“${c.matter.title}”由${nameOf(c, 'toId')}接着处理，人已经在现场。`,
  },
  {
    event: 'OrderGivenBack',
    audience: 'owner',
    title: '工单已派回',
    body: (c) => `${about(c)}，由在现场的${nameOf(c, 'toId')}接着处理。`,
  },
  {
    event: 'BackDeclined',
    audience: 'worker',
    title: '没有派回给您',
    body: (c) => `${about(c)}，仍由现在的同事处理。您在现场记下的都已交给这件事。`,
  },
  ...(['handlers', 'owner'] as const).map(
    (audience): Rule => ({
      event: 'StepContributed',
      audience,
      title: '现场的记录交给了这件事',
      body: (c) => {
        const text = word(c, 'text');
        return `${nameOf(c, 'authorId')}没有信号时在现场做的，已记在${about(c)}${text === '' ? '' : `：${text}`}`;
      },
    }),
  ),
];
