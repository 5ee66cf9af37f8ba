import type { DepartmentCode } from '@yingsheng/shared/people/role';

export interface Starter {
  /** Stays the same: what has been added once is not added again. */
  readonly key: string;
  readonly department: DepartmentCode;
  readonly isForGuests: boolean;
  readonly questions: readonly string[];
  /** What differs from estate to estate is a blank: 【…】. */
  readonly answer: string;
}

/**
 * 常见问题的草稿: what residents of any estate ask, in the forms in which they ask it. The answers are the estate's own, so
 * that they come as drafts with blanks, and none is published before its blanks are filled.
 */
export const STARTERS: readonly Starter[] = [
  {
    key: 'parking-fee',
    department: 'customerService',
    isForGuests: false,
    questions: ['停车费怎么交', '停车怎么收费', '车位月租多少钱一个月', '月卡月保怎么办理', '车位费在哪里交'],
    answer: '车位月租【金额】元，在【哪里】办理和交费，带【证件】。到期前【天数】天可以续。',
  },
  {
    key: 'visitor-parking',
    department: 'order',
    isForGuests: true,
    questions: ['访客停车怎么收费', '亲戚朋友来了车停哪里', '临时停车多少钱一小时', '临停怎么收费', '外来车能进吗'],
    answer: '访客车从【哪个门】进，停在【哪里】。前【分钟】分钟免费，之后每小时【金额】元，每天最多【金额】元。',
  },
  {
    key: 'property-fee',
    department: 'customerService',
    isForGuests: false,
    questions: [
      '物业费怎么交',
      '物业费多少钱一平',
      '手机上能交物业费吗',
      '物业费可以微信交吗',
      '查一下还欠多少物业费',
      '老人可以交现金吗',
    ],
    answer: '物业费每月每平方米【金额】元，可以在【哪里】交，也可以【手机上怎么交】。欠费明细到【哪里】查。',
  },
  {
    key: 'invoice',
    department: 'customerService',
    isForGuests: false,
    questions: ['怎么开发票', '想开个发票', '物业费电子发票怎么开', '收据丢了能补吗', '停车费能开票吗'],
    answer: '发票到【哪里】开，告诉我们房号和抬头，【几】个工作日内发到您手机。收据丢了带身份证到【哪里】补。',
  },
  {
    key: 'water-back',
    department: 'engineering',
    isForGuests: true,
    questions: [
      '什么时候来水',
      '停水要停到几点',
      '啥时候能放水',
      '家里没水了怎么回事',
      '自来水几点恢复',
      '明天停水到几点',
    ],
    answer:
      '停水的时间和原因写在首页的公告里。公告里没有的，打【物业电话】，我们马上去问；只有您一家没水，请继续提交，我们派人上门。',
  },
  {
    key: 'power-back',
    department: 'engineering',
    isForGuests: true,
    questions: ['停电了什么时候来电', '停电要停到几点', '家里跳闸了怎么办', '电费在哪里交'],
    answer:
      '整栋停电请打供电服务热线 95598 问恢复时间。只有您家没电，先拔掉刚插上的电器，再推上总闸；推上又跳，请不要再推，打【物业电话】。电费在【哪里】交。',
  },
  {
    key: 'door-card',
    department: 'customerService',
    isForGuests: false,
    questions: ['门禁卡丢了怎么补办', '门禁卡丢了', '多配一张电梯卡多少钱', '人脸怎么录入', '租客怎么办门禁卡'],
    answer: '带身份证到【哪里】补办，每张【金额】元，当场可用，旧卡同时作废。租客另带租房合同，由业主同意。',
  },
  {
    key: 'visitor-entry',
    department: 'order',
    isForGuests: true,
    questions: ['访客怎么进小区', '外卖能进吗', '快递能进小区吗', '朋友来了怎么开门', '搬家公司几点能进'],
    answer: '访客在【哪个门】登记后进。外卖【能否】上楼；搬家请提前到【哪里】登记，【时段】可以进车。',
  },
  {
    key: 'bulky-waste',
    department: 'environment',
    isForGuests: false,
    questions: [
      '旧家具往哪里扔',
      '大件垃圾怎么扔',
      '旧沙发往哪里扔',
      '旧床垫旧柜子怎么扔',
      '大件垃圾收费吗',
      '旧床垫怎么预约',
    ],
    answer: '大件垃圾放在【哪里】，每周【哪天】清运，【收费】。请不要放在楼道和消防通道。',
  },
  {
    key: 'refuse-hours',
    department: 'environment',
    isForGuests: false,
    questions: [
      '几点可以扔垃圾',
      '垃圾站几点关门',
      '垃圾投放点什么时候开',
      '厨余垃圾扔哪里',
      '过期药算有害垃圾吗',
      '垃圾怎么分类',
    ],
    answer: '投放点【时段】开放。厨余投【颜色】桶，过期药、电池、灯管投有害垃圾桶，在【哪里】。',
  },
  {
    key: 'renovation-papers',
    department: 'engineering',
    isForGuests: false,
    questions: ['装修要办什么手续', '装修押金多少什么时候退', '装修怎么报备', '想装修先跟谁说', '装修队怎么办出入证'],
    answer: '开工前带【材料】到【哪里】登记，押金【金额】元。完工验收合格后【天数】天内退。',
  },
  {
    key: 'renovation-hours',
    department: 'order',
    isForGuests: false,
    questions: ['装修几点可以施工', '装修到几点要停', '周末能装修吗', '中午可以打孔吗', '装修噪音到几点'],
    answer: '工作日【时段】可以施工；周末和法定节假日【规定】。中午和夜里请不要有响声。',
  },
  {
    key: 'renovation-waste',
    department: 'environment',
    isForGuests: false,
    questions: ['装修垃圾放哪里', '建筑垃圾怎么清运', '建筑垃圾清运费多少'],
    answer: '装修垃圾装袋放在【哪里】，由【谁】清运，【收费】。请不要投进生活垃圾桶。',
  },
  {
    key: 'balcony',
    department: 'engineering',
    isForGuests: false,
    questions: ['可以封阳台吗', '封阳台要办什么手续', '能装防盗网隐形网吗', '空调外机装哪里', '外墙能装晾衣架吗'],
    answer: '动工前请到【哪里】登记。封阳台【规定】；防盗网【规定】；空调外机装在预留机位上。',
  },
  {
    key: 'e-bike-charging',
    department: 'order',
    isForGuests: true,
    questions: ['电动车在哪里充电', '充电棚在哪里', '充电桩怎么用', '充电多少钱一度', '电动车能上楼吗'],
    answer: '充电点在【哪里】，【怎么】付费，每度【金额】元。电动车和电瓶不能进电梯、上楼，也不能停在楼道。',
  },
  {
    key: 'dogs',
    department: 'order',
    isForGuests: false,
    questions: ['遛狗有什么规定', '养狗要办证登记吗', '养狗办证', '大型犬能养吗', '宠物能坐电梯吗', '遛狗能进花园吗'],
    answer: '养狗先到【哪里】办证。出门拴绳、带袋，坐电梯抱起或收短绳。【哪里】不能遛狗。',
  },
  {
    key: 'repairs',
    department: 'engineering',
    isForGuests: false,
    questions: [
      '家里维修怎么收费',
      '上门修多少钱',
      '通马桶多少钱',
      '换灯换锁收钱吗',
      '换锁找谁',
      '上门维修价目表',
      '有偿维修怎么预约',
    ],
    answer: '自家里的维修收人工费，价目表在【哪里】：换灯【金额】元，通马桶【金额】元，材料另算。报价您同意了才动手。',
  },
  {
    key: 'recordings',
    department: 'order',
    isForGuests: false,
    questions: ['怎么查监控录像', '想看监控', '车被刮了能看监控吗', '监控保存几天', '调监控要什么手续'],
    answer: '监控保存【天数】天。与您有关的，带身份证到【哪里】申请，由我们陪同查看；要拷贝，请派出所出具手续。',
  },
  {
    key: 'maintenance-fund',
    department: 'customerService',
    isForGuests: false,
    questions: ['维修基金怎么查', '维修基金怎么用', '动用维修基金要多少人同意', '换电梯能用维修基金吗'],
    answer:
      '余额在【哪里】查。动用要由面积和人数都占三分之二以上的业主参与表决，并经参与表决的业主面积和人数都过半同意（《民法典》第二百七十八条）。',
  },
  {
    key: 'office-hours',
    department: 'customerService',
    isForGuests: true,
    questions: [
      '客服中心几点上班',
      '客服几点下班',
      '物业电话是多少',
      '周末有人上班吗',
      '晚上有人值班吗',
      '中午休息吗',
      '我们楼的管家是谁',
    ],
    answer: '客服中心在【哪里】，【时段】有人。电话【号码】，【时段】有人接。',
  },
];
