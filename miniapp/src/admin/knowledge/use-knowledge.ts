import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EstateBrief, Me } from '@yingsheng/shared/api/auth';
import type { DepartmentBrief, StaffMember } from '@yingsheng/shared/api/directory';
import type {
  AddKnowledgeRequest,
  ChangeKnowledgeRequest,
  KnowledgeBook,
  KnowledgeTrial,
} from '@yingsheng/shared/api/knowledge';
import { keepsKnowledge } from '@yingsheng/shared/people/knowledge-keepers';
import { useState } from 'react';
import { request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { getStored, setStored } from '../../platform/storage';
import { useDebounced } from '../../platform/use-debounced';

const at = (estateId: string, rest = ''): string => `/api/estates/${estateId}/knowledge${rest}`;

/** The estates whose common questions the person keeps. */
export function knowledgeEstates(me: Pick<Me, 'roles' | 'estates' | 'department'> | null): EstateBrief[] {
  if (me === null) return [];
  const rolesAt = (estateId: string) => me.roles.filter((grant) => grant.estateId === estateId).map(({ role }) => role);
  return me.estates.filter(({ id }) => keepsKnowledge(rolesAt(id), me.department?.code ?? null));
}

/** The estate that is worked on: the one chosen last, as long as it is among them. */
export function useKnowledgeEstate() {
  const estates = knowledgeEstates(useSession((session) => session.me));
  const [chosenId, setChosen] = useState(getStored('last-estate'));
  const choose = (estateId: string): void => {
    setStored('last-estate', estateId);
    setChosen(estateId);
  };
  return { estates, estate: estates.find(({ id }) => id === chosenId) ?? estates[0] ?? null, choose };
}

export function useKnowledge(estateId: string) {
  return useQuery({
    queryKey: ['knowledge-book', estateId],
    queryFn: () => request<KnowledgeBook>('GET', at(estateId)),
  });
}

/** Who can be named as answering. */
export function useAnswerable(estateId: string) {
  const departments = useQuery({
    queryKey: ['departments', estateId],
    queryFn: () => request<DepartmentBrief[]>('GET', `/api/estates/${estateId}/departments`),
  });
  const staff = useQuery({
    queryKey: ['staff', estateId],
    queryFn: () => request<StaffMember[]>('GET', `/api/estates/${estateId}/staff`),
  });
  return { departments: departments.data ?? [], staff: staff.data ?? [] };
}

/** What a question would find, at every pause of typing. */
export function useTrial(estateId: string, text: string) {
  const settled = useDebounced(text.trim(), 400);
  const query = useQuery({
    queryKey: ['knowledge-trial', estateId, settled],
    queryFn: () => request<KnowledgeTrial>('POST', at(estateId, '/try'), { text: settled }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  return { trial: settled === '' ? undefined : query.data, error: query.error };
}

function useChange<Input>(estateId: string, change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation<unknown, Error, Input>({
    mutationFn: change,
    // Also after a refusal: it may be that a colleague was faster.
    onSettled: () =>
      Promise.all(
        [['knowledge-book', estateId], ['knowledge-trial', estateId], ['knowledge']].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      ).then(() => undefined),
  });
}

/** `id` `null`: a new one. */
export const useSaveEntry = (estateId: string, id: string | null) =>
  useChange(estateId, ({ version, ...fields }: AddKnowledgeRequest & Partial<ChangeKnowledgeRequest>) =>
    id === null
      ? request('POST', at(estateId), fields)
      : request('PUT', at(estateId, `/${id}`), { ...fields, version }),
  );

export const useSetRetired = (estateId: string, id: string) =>
  useChange(estateId, ({ version, isRetired }: { version: number; isRetired: boolean }) =>
    request('POST', at(estateId, `/${id}/${isRetired ? 'retire' : 'restore'}`), { version }),
  );

export const useAddStarters = (estateId: string) =>
  useChange(estateId, () => request('POST', at(estateId, '/starters'), {}));
