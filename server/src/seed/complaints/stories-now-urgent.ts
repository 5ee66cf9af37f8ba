import type { Story } from './story';

/** 正在发生的急事：时限紧，看板上的“将要超时”多出自这里。 */
export const STORIES_NOW_URGENT: readonly Story[] = [
  {
    estate: 'YS',
    from: '5-1-702',
    at: { minutesAgo: 9 },
    place: { area: '5 栋电梯', asset: '1 单元电梯' },
    text: '电梯困人，轿厢停在 7–8 层之间，里面 1 位老人 1 个孩子，按了警铃',
    wants: ['comeNow'],
    contact: 'phone',
    steps: [
      [
        1,
        {
          kind: 'accept',
          message:
            '已联系上轿厢里的老人，情绪稳定。维修师傅正赶过去，维保单位也在路上，请在门外陪他们说说话，不要扒门。',
        },
      ],
      [2, { kind: 'take' }],
    ],
  },
  {
    estate: 'YS',
    from: '3-1-702',
    at: { minutesAgo: 3 },
    place: { area: '3 栋楼道', note: '1 单元 7 楼管井' },
    text: '楼道管井漏水，水已经流到走廊，快到电梯口了',
    wants: ['comeNow'],
    photos: 1,
    steps: [[2, { kind: 'accept', message: '收到，师傅马上到。我们先安排保洁铺吸水垫，请您绕开积水走。' }]],
  },
  {
    estate: 'YS',
    from: '4-1-1202',
    at: { minutesAgo: 205 },
    place: { area: '4 栋楼道', note: '3 楼窗口' },
    text: '4 栋 3 楼有人从窗户飞线充电，给楼下电瓶车充，太危险了',
    isConfidential: true,
    wants: ['comeNow'],
    steps: [
      [3, { kind: 'accept', message: '谢谢您及时告诉我们，您的信息我们会保密。秩序部同事已经过去，先断电再谈。' }],
      [5, { kind: 'take' }],
      [19, { kind: 'arrive' }],
      [
        24,
        {
          kind: 'update',
          by: 'handler',
          progress: '已当场拔掉拉线，车推到充电棚。正在联系房东签安全告知书。',
          difficulty: '租客说不清房东电话',
          eta: 420,
        },
      ],
    ],
  },
  {
    estate: 'YS',
    from: '6-1-1301',
    at: { minutesAgo: 1590 },
    place: { area: '东侧消防通道' },
    text: '消防通道停了一排车，救护车都进不来，请拖走',
    wants: ['comeNow'],
    steps: [
      [4, { kind: 'accept', message: '您好，秩序员已到现场联系车主挪车，划线和隔离柱的事我们一并落实。' }],
      [7, { kind: 'take' }],
      [18, { kind: 'arrive' }],
      [
        35,
        {
          kind: 'update',
          by: 'handler',
          progress: '六辆车挪走四辆，还有两辆联系不上车主。',
          difficulty: '两辆外来车没有登记电话',
          eta: 900,
        },
      ],
      [
        300,
        {
          kind: 'update',
          by: 'handler',
          progress: '又联系上一辆；最后一辆已请辖区交警协助。',
          eta: 1300,
          etaReason: '等交警核实车主',
        },
      ],
      [1420, { kind: 'urge' }],
      [1500, { kind: 'urge' }],
    ],
  },
  {
    estate: 'YS',
    from: '7-1-1202',
    at: { minutesAgo: 24 },
    place: { area: '地下车库 B1', note: '出口坡道' },
    text: '地库出口坡道上停了辆私家车，后面已经堵了一长串，出不去',
    wants: ['comeNow'],
    steps: [],
  },
  {
    estate: 'YS',
    from: '2-1-701',
    at: { minutesAgo: 188 },
    place: { area: '西门' },
    text: '西门保安不登记，推销的人随便进，刚才又来敲门',
    wants: ['explain'],
    steps: [],
  },
  {
    estate: 'YS',
    from: '8-2-1201',
    at: { minutesAgo: 1265 },
    place: { area: '8 栋楼道', note: '楼下草坪' },
    text: '楼上有人往下扔烟头和酒瓶下来，草坪上一地玻璃渣',
    photos: 1,
    steps: [
      [4, { kind: 'accept', message: '您好，已安排秩序员保护现场、清理碎玻璃，并调取朝天监控。请先绕开那块草坪。' }],
      [6, { kind: 'take' }],
      [21, { kind: 'arrive' }],
      [
        130,
        {
          kind: 'update',
          by: 'handler',
          progress: '碎玻璃已清完，监控锁定在 9 楼以上两个阳台，正在核对时间。',
          eta: 1380,
        },
      ],
      [1120, { kind: 'update', by: 'handler', progress: '已确认楼层，今天上门谈话，并在单元群发提醒。', eta: 1380 }],
    ],
  },
  {
    estate: 'FL',
    from: '2-1-501',
    at: { minutesAgo: 52 },
    place: { area: '南门', asset: '人行门禁' },
    text: '南门门禁坏了，谁都能进来，刷卡没有反应',
    steps: [
      [3, { kind: 'accept', message: '您好，师傅已在路上，修好之前南门加一名秩序员值守。' }],
      [5, { kind: 'take' }],
      [26, { kind: 'arrive' }],
    ],
  },
];
