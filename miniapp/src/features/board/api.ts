import type { Board, CompanyBoard } from '@yingsheng/shared/api/board';
import { request } from '../../platform/request';

/** 今日看板: what an estate's managers see; refused for everybody else. */
export function fetchBoard(estateId: string): Promise<Board> {
  return request<Board>('GET', `/api/estates/${estateId}/board`);
}

/** 全部小区: one row for each estate whose board the person may see. */
export function fetchCompanyBoard(): Promise<CompanyBoard> {
  return request<CompanyBoard>('GET', '/api/board');
}
