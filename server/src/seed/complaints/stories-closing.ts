import { fixed } from './courses';
import type { Story } from './story';

/** 办结之后：一件申诉等品质部决定，一件评分低的等回访，一件回访不满意、已经返工。 */
export const STORIES_CLOSING: readonly Story[] = [
  {
    estate: 'YS',
    from: '4-1-301',
    at: { minutesAgo: 560 },
    text: '底商新装的排烟管正对着我家厨房窗户，饭点一开窗全是油烟味',
    category: 'not-property',
    wants: ['explain'],
    photos: 1,
    steps: [
      [12, { kind: 'accept', message: '您好，已看到照片，我们先核实排烟管是谁装的、有没有报备。' }],
      [
        180,
        {
          kind: 'proposeDecline',
          reason: '底商不在物业服务区域内，排烟由经营者负责',
          ruleText: '《大气污染防治法》第八十一条：餐饮服务业经营者应当安装油烟净化设施',
          whereToGo: '拨打 12345 或 12369，请生态环境部门查处',
        },
      ],
      [235, { kind: 'decline', by: '陈志远' }],
      [
        470,
        {
          kind: 'appeal',
          reason: '排烟管是打了膨胀螺栓固定在小区外墙上的，外墙是全体业主共有的，这部分应该由物业来管。',
        },
      ],
    ],
  },
  {
    estate: 'YS',
    from: '1-1-702',
    at: { minutesAgo: 1300 },
    place: { room: '1-1-702', note: '7 楼楼道' },
    text: '楼道里堆着别家的装修垃圾，已经好几天没人清',
    category: 'corridors',
    steps: fixed({
      told: '您好，已安排保洁今天清走，并联系装修的那一户。',
      to: '陈桂花',
      note: '装修垃圾已清运，楼道已清扫，并通知装修户自行外运。',
      stars: [2, 4, 2],
      comment: '清是清了，第二天又堆上了。',
    }),
  },
  {
    estate: 'YS',
    from: '7-1-1301',
    at: { minutesAgo: 2600 },
    text: '卫生间下水道返臭味，关着门也闻得到',
    category: 'odour-sewage',
    wants: ['repair'],
    steps: [
      ...fixed({
        told: '您好，已安排师傅上门查看地漏和存水弯。',
        to: '罗文',
        note: '地漏补水封，管口喷药除味。',
        stars: [4, 4, 2],
      }),
      [924, { kind: 'callBack', outcome: 'unsatisfied', note: '当天好了，第二天晚上又有臭味，担心是管道的问题。' }],
      [940, { kind: 'take' }],
    ],
  },
];
