import type { HandoverReceiver } from '@yingsheng/shared/api/directory';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import { request } from '../../../platform/request';

/** 交接班: everything I owe, and what I am asked to take over. */
export function fetchShiftHandover(): Promise<ShiftHandover> {
  return request<ShiftHandover>('GET', '/api/shift-handover');
}

/** Who could answer for complaints of the estate, best choice first. */
export function fetchHandoverReceivers(estateId: string): Promise<HandoverReceiver[]> {
  return request<HandoverReceiver[]>('GET', `/api/estates/${estateId}/handover-receivers`);
}
