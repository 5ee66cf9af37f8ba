import { useQuery } from '@tanstack/react-query';
import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import type { JudgedTriageReport } from '@yingsheng/shared/api/learning';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { useState } from 'react';
import { request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';

/** The estates whose figures the person may see. */
export function figuredEstates(me: Pick<Me, 'roles' | 'estates'> | null): EstateBrief[] {
  const ids = new Set(
    (me?.roles ?? []).filter(({ role }) => MANAGER_ROLES.includes(role)).map((grant) => grant.estateId),
  );
  return (me?.estates ?? []).filter(({ id }) => ids.has(id));
}

/** The estate that is looked at: the one chosen last, as long as it is among them. */
export function useFiguredEstate() {
  const estates = figuredEstates(useSession((session) => session.me));
  const [chosenId, setChosen] = useState(getStored('last-estate'));
  const choose = (estateId: string): void => {
    setStored('last-estate', estateId);
    setChosen(estateId);
  };
  return { estates, estate: estates.find(({ id }) => id === chosenId) ?? estates[0] ?? null, choose };
}

export function useJudgedTriage(estateId: string, month: string) {
  return useQuery({
    queryKey: ['judged-triage', estateId, month],
    queryFn: () => request<JudgedTriageReport>('GET', `/api/estates/${estateId}/judged-triage?month=${month}`),
  });
}
