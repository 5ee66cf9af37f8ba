import { dayTextOf, shanghaiParts } from '@yingsheng/shared/written-time';
import type { EntityManager } from 'typeorm';
import { Estate } from '../directory/entities/estate';
import { countedMonth } from '../knowledge/domain/counted-month';
import { KnowledgeEntry } from '../knowledge/entities/knowledge-entry';
import { KnowledgeReading } from '../knowledge/entities/knowledge-reading';
import { STARTERS } from '../knowledge/starters';
import { insertRows } from '../platform/database/insert-rows';
import { newId } from '../platform/ids';
import type { SeededDirectory } from './directory/seeded-directory';

/** How the starters were filled in for 翠湖花园, and what came of it this month. */
interface Filled {
  readonly answer: string;
  /** Solved by it, gone on to file, only opened. */
  readonly readings: readonly [helped: number, wentOn: number, opened: number];
  readonly person?: string;
  /** Days from now on. */
  readonly validDays?: number;
}

const FILLED: Readonly<Record<string, Filled>> = {
  'parking-fee': {
    answer:
      '固定车位月租 300 元，带行驶证和身份证到客户服务中心办理，现金、微信、支付宝都可以。到期前 5 天可以续，也可以打 0571-8555 0100 让我们代办。',
    readings: [14, 2, 3],
    person: '周敏',
    validDays: 210,
  },
  'visitor-parking': {
    answer: '访客车从东门进，停地下车库 B1 的访客区。前 30 分钟免费，之后每小时 4 元，每天最多 30 元，出门时扫码付。',
    readings: [9, 1, 2],
    person: '丁磊',
  },
  'property-fee': {
    answer:
      '物业费每月每平方米 2.6 元，可以在客户服务中心刷卡、付现金，也可以让管家发缴费链接到您手机。欠费明细打 0571-8555 0100 查，报房号即可。',
    readings: [7, 2, 1],
  },
  invoice: {
    answer: '到客户服务中心或打 0571-8555 0100，告诉我们房号和抬头，3 个工作日内发到您手机。收据丢了带身份证来补。',
    readings: [5, 0, 0],
  },
  'water-back': {
    answer:
      '计划停水会提前一天写在单元门口的通知里。通知里没有的，打 0571-8555 0100，我们马上去问自来水公司。只有您一家没水，请继续提交，我们派人上门。',
    readings: [3, 6, 2],
  },
  'power-back': {
    answer:
      '整栋停电请打供电服务热线 95598 问恢复时间。只有您家没电，先拔掉刚插上的电器，再推上总闸；推上又跳，请不要再推，打 0571-8555 0100。电费在“网上国网”交。',
    readings: [4, 3, 1],
  },
  'door-card': {
    answer:
      '带身份证到客户服务中心补办，每张 20 元，当场可用，旧卡同时作废。录人脸也在那里，约 5 分钟。租客另带租房合同，由业主同意。',
    readings: [11, 1, 2],
  },
  'visitor-entry': {
    answer:
      '访客在东门登记后进。外卖可以步行上楼，快递放西门快递柜。搬家请提前一天到客户服务中心登记，9:00–18:00 可以进车。',
    readings: [6, 0, 1],
  },
  'bulky-waste': {
    answer:
      '大件垃圾放在垃圾投放点东侧的围栏里，每周二、周五上午清运，不收费。搬不动的打 0571-8555 0100 预约，每件 30 元。请不要放在楼道和消防通道。',
    readings: [8, 1, 1],
    person: '陈桂花',
  },
  'refuse-hours': {
    answer:
      '垃圾投放点 6:30–9:30、17:30–20:30 开放，其他时间请投误时投放桶。厨余投绿色桶，过期药、电池、灯管投红色的有害垃圾桶。',
    readings: [6, 1, 0],
  },
  'renovation-papers': {
    answer:
      '开工前带身份证、装修图纸和装修公司执照到客户服务中心登记，押金 2000 元，施工人员各办一张出入证。完工验收合格后 7 个工作日内退。',
    readings: [5, 2, 1],
  },
  'renovation-hours': {
    answer: '工作日 8:00–12:00、14:00–18:00 可以施工；周末和法定节假日不能有响声。有人违反，请继续提交，秩序部会上门。',
    readings: [2, 5, 1],
    person: '秦刚',
  },
  'renovation-waste': {
    answer:
      '装修垃圾装袋放在东侧装修垃圾池，由物业统一清运，按建筑面积每平方米 4 元，登记时一起交。请不要投进生活垃圾桶。',
    readings: [3, 0, 0],
  },
  balcony: {
    answer:
      '动工前请到客户服务中心登记。封阳台用统一的香槟色型材；防盗网不能突出外墙，隐形网可以；空调外机装在预留机位上；外墙不能装晾衣架。',
    readings: [4, 1, 1],
  },
  'e-bike-charging': {
    answer: '充电点在电动车充电棚，扫码付费，每度 1 元，充满自动断电。电动车和电瓶不能进电梯、上楼，也不能停在楼道。',
    readings: [5, 1, 0],
  },
  dogs: {
    answer:
      '养狗先到社区警务室办证，再到客户服务中心登记。出门拴绳、带袋，坐电梯抱起或收短绳。儿童乐园和草坪不能遛狗；烈性犬和大型犬不能养。',
    readings: [2, 2, 1],
  },
  repairs: {
    answer:
      '自家里的维修收人工费：换灯 20 元，换锁 60 元，通马桶 80 元，材料另算，价目表贴在客户服务中心。报价您同意了才动手。要师傅上门，请继续提交。',
    readings: [3, 7, 2],
    person: '赵国平',
  },
  recordings: {
    answer: '监控保存 30 天。与您有关的，带身份证到客户服务中心申请，由秩序部陪同查看；要拷贝，请派出所出具手续。',
    readings: [4, 1, 0],
  },
  'maintenance-fund': {
    answer:
      '余额在市住房保障局的网站查，报房号到客户服务中心也能查。动用要由面积和人数都占三分之二以上的业主参与表决，并经参与表决的业主面积和人数都过半同意（《民法典》第二百七十八条）。',
    readings: [1, 0, 1],
  },
  'office-hours': {
    answer: '客户服务中心每天 8:30–18:00 有人，中午不休息。0571-8555 0100 全天有人接。您的管家是谁，前台会告诉您。',
    readings: [9, 1, 1],
    validDays: 9,
  },
};

/** 常见问题: the starters with the facts of one estate; the other has not begun with it. */
export async function writeKnowledge(manager: EntityManager, directory: SeededDirectory, now: Date): Promise<void> {
  const estateId = directory.estate('YS');
  const { companyId } = await manager.findOneByOrFail(Estate, { id: estateId });
  const manages = directory.staffMember('陈志远');
  const month = countedMonth(now);
  const entries: KnowledgeEntry[] = [];
  const readings: KnowledgeReading[] = [];
  for (const { key, department, isForGuests, questions } of STARTERS) {
    const { answer, person, validDays, readings: counts } = filledIn(key);
    const id = newId();
    entries.push({
      ...{ id, companyId, estateId, questions: [...questions], answer, isForGuests, starter: key, version: 2 },
      ...{ departmentId: directory.department(department), isPublished: true, retiredAt: null },
      validUntil: validDays === undefined ? null : dayTextOf(shanghaiParts(now).dayNumber + validDays),
      personId: person === undefined ? null : directory.staffMember(person),
      ...{ updatedById: manages, updatedAt: month.startsAt },
    });
    readings.push(...readingsOf(id, estateId, counts, { from: month.startsAt, to: now }));
  }
  await insertRows(manager, KnowledgeEntry, entries);
  await insertRows(manager, KnowledgeReading, readings);
}

function filledIn(key: string): Filled {
  const filled = FILLED[key];
  if (filled === undefined) throw new Error(`the seed has no answer for ${key}`);
  return filled;
}

function readingsOf(
  entryId: string,
  estateId: string,
  [helped, wentOn, opened]: Filled['readings'],
  { from, to }: { readonly from: Date; readonly to: Date },
): KnowledgeReading[] {
  const outcomes = [
    ...Array.from({ length: helped }, () => 'helped' as const),
    ...Array.from({ length: wentOn }, () => 'wentOn' as const),
    ...Array.from({ length: opened }, () => 'opened' as const),
  ];
  const step = (to.getTime() - from.getTime()) / (outcomes.length + 1);
  return outcomes.map((outcome, index) => ({
    ...{ id: newId(), readingKey: newId(), entryId, estateId, outcome },
    place: outcome === 'helped' && index % 4 === 3 ? 'desk' : 'form',
    openedAt: new Date(Math.round(from.getTime() + step * (index + 1))),
  }));
}
