/** 派工单、验收单上写什么：工单页上看得到的才印；保密的不印是谁反映的；材料和签字留空行手写。 */
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { WORK_PAPER_LABEL, type WorkPaper } from '@yingsheng/shared/api/work-paper';
import { CATEGORY_LABEL, SPENDING_STATUS_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { writtenPromise, writtenTime } from '@yingsheng/shared/written-time';

type Line = readonly [label: string, value: string];

export interface PaperWords {
  readonly title: string;
  readonly estateName: string;
  readonly number: string;
  readonly facts: readonly Line[];
  /** Longer texts, each under its heading. */
  readonly texts: readonly Line[];
  /** What is on record already; blank lines follow. */
  readonly materials: readonly Line[];
  /** For the resident to tick, on the slip that they sign. */
  readonly choices: readonly string[];
  readonly signatures: readonly string[];
  readonly printed: string;
}

export function paperWords(paper: WorkPaper, order: WorkOrderDetail, now: Date): PaperWords {
  const isCompletion = paper === 'completionSlip';
  return {
    title: WORK_PAPER_LABEL[paper],
    estateName: order.estateName,
    number: order.complaintNumber,
    facts: [...factsOf(order, now), ...(isCompletion ? stepsOf(order, now) : promiseOf(order, now))],
    texts: isCompletion ? completionTexts(order) : dispatchTexts(order),
    materials: order.spendings
      .filter(({ kind }) => kind === 'materials')
      .map(({ note, amountFen, status }) => [note, `${moneyText(amountFen)}（${SPENDING_STATUS_LABEL[status]}）`]),
    choices: isCompletion ? ['已修好', '还没好，哪里：'] : [],
    signatures: isCompletion ? ['处理人签字', '业主签字', '日期'] : ['派单人', '接单人', '日期'],
    printed: `${writtenTime(now, now)} 打印，之后的变化请扫码看`,
  };
}

function factsOf(order: WorkOrderDetail, now: Date): Line[] {
  const { placeText, category, urgency, departmentName, handler, reporter, contactText, onBehalfOf } = order;
  return [
    ['地点', placeText],
    ['类别', `${CATEGORY_LABEL[category]} · ${URGENCY_LABEL[urgency]}`],
    ['部门', departmentName],
    ['处理人', handler === null ? '还没有人接单' : nameAndPhone(handler)],
    ['反映人', reporter === null ? '不显示（保密，或与本单无关）' : nameAndPhone(reporter)],
    ...(onBehalfOf === null ? [] : [['替谁反映', nameAndPhone(onBehalfOf)] as const]),
    ['联系', contactText],
    ...(order.acceptedAt === null ? [] : [['接单', writtenTime(order.acceptedAt, now)] as const]),
  ];
}

function promiseOf({ nextClock }: WorkOrderDetail, now: Date): Line[] {
  return nextClock === null ? [] : [['时限', writtenPromise(nextClock.dueAt, now)]];
}

function stepsOf({ arrivedAt, doneAt }: WorkOrderDetail, now: Date): Line[] {
  return [
    ...(arrivedAt === null ? [] : [['到场', writtenTime(arrivedAt, now)] as const]),
    ['完成', doneAt === null ? '还没有记完成' : writtenTime(doneAt, now)],
  ];
}

function dispatchTexts({ title, complaintText, task, desiredOutcomeText }: WorkOrderDetail): Line[] {
  return [
    ['业主反映', complaintText.trim() === '' ? title : complaintText],
    ...(task === null ? [] : [['要做的事', task] as const]),
    ...(desiredOutcomeText === '' ? [] : [['业主希望', desiredOutcomeText] as const]),
  ];
}

function completionTexts(order: WorkOrderDetail): Line[] {
  const done = order.timeline.filter(({ action }) => action === 'workOrder.done').at(-1)?.body;
  return [...dispatchTexts(order), ['处理结果', done ?? '（现场填写）']];
}

function nameAndPhone({ name, phone }: { readonly name: string | null; readonly phone?: string | null }): string {
  return [name ?? '没有写姓名', phone].filter((part) => part !== null && part !== undefined).join(' ');
}
