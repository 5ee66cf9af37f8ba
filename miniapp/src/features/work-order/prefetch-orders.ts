import { onlineManager } from '@tanstack/react-query';
import type { WorkOrderDetail, WorkOrderInbox, WorkOrderSummary, WorkOrderTab } from '@yingsheng/shared/api/work-order';
import { keepAnswer, keptAnswer } from '../../platform/kept-answers';
import { queryClient } from '../../platform/query';
import { fetchInbox, fetchWorkOrder } from './api';
import { INBOX_KEY, workOrderKey } from './keys';

/** What a handler may need in a basement; what could be grabbed or is finished, they need not read there. */
const CARRIED: readonly WorkOrderTab[] = ['offered', 'active', 'suspended'];
/** Words on the matter do not change the order: what is older than this is asked for again, which costs no body if nothing has. */
const OLD_MS = 10 * 60_000;

let isRunning = false;

/**
 * 没点开过也能在没有信号时看: orders offered or in hand are kept on the device as soon as a list has been read. One after the
 * other, and only what changed: what is on the screen goes first.
 */
export async function carryOrders(tab: WorkOrderTab, orders: readonly WorkOrderSummary[]): Promise<void> {
  if (isRunning || !onlineManager.isOnline()) return;
  isRunning = true;
  try {
    if (CARRIED.includes(tab)) await keepDetails(orders);
    for (const other of CARRIED.filter((known) => known !== tab)) await keepDetails(await keepPage(other));
  } catch {
    // No way to the server just now; the list will be read again.
  } finally {
    isRunning = false;
  }
}

async function keepPage(tab: WorkOrderTab): Promise<readonly WorkOrderSummary[]> {
  const name = `${INBOX_KEY}:${tab}`;
  const kept = keptAnswer<WorkOrderInbox>(name);
  if (kept !== null && Date.now() - kept.at < OLD_MS) return kept.data.items;
  const page = await fetchInbox(tab, null);
  keepAnswer(name, page);
  return page.items;
}

async function keepDetails(orders: readonly WorkOrderSummary[]): Promise<void> {
  for (const { id, version } of orders) {
    const name = `work-order:${id}`;
    const kept = keptAnswer<WorkOrderDetail>(name);
    if (kept !== null && kept.data.version === version && Date.now() - kept.at < OLD_MS) continue;
    const order = await fetchWorkOrder(id);
    keepAnswer(name, order);
    queryClient.setQueryData(workOrderKey(id), order);
  }
}
