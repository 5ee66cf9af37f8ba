import { useQuery } from '@tanstack/react-query';
import type { JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { request } from '../../platform/request';

export function useJudgedTriage(estateId: string, month: string) {
  return useQuery({
    queryKey: ['judged-triage', estateId, month],
    queryFn: () => request<JudgedTriageReport>('GET', `/api/estates/${estateId}/judged-triage?month=${month}`),
  });
}
