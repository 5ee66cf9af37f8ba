import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  ChangeAccountRequest,
  CreateAccountRequest,
  GrantableRoles,
  RoleScope,
  StaffAccountDetail,
  StaffAccountPage,
  StaffAccountsQuery,
  StaffLink,
} from '@yingsheng/shared/api/staff-accounts';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';

const PATH = '/api/staff-accounts';
/** Whatever shows colleagues, their roles or links. */
const SHOWS_ACCOUNTS = ['staff-accounts', 'staff-account', 'staff-links', 'staff-records', 'staff'];

export function useAccounts(wanted: Omit<StaffAccountsQuery, 'cursor'>) {
  const result = useInfiniteQuery({
    queryKey: ['staff-accounts', wanted],
    queryFn: ({ pageParam }) =>
      request<StaffAccountPage>('GET', `${PATH}${queryString({ ...wanted, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const inSight = usePageInSight(result);
  return { ...result, ...inSight, accounts: inSight.page?.items ?? [] };
}

export function useAccount(personId: string) {
  return useQuery({
    queryKey: ['staff-account', personId],
    queryFn: () => request<StaffAccountDetail>('GET', `${PATH}/${personId}`),
  });
}

export function useGrantable() {
  return useQuery({
    queryKey: ['grantable-roles'],
    queryFn: () => request<GrantableRoles>('GET', `${PATH}/grantable`),
  });
}

function useChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(SHOWS_ACCOUNTS.map((key) => client.invalidateQueries({ queryKey: [key] }))).then(() => undefined),
  });
}

export const useCreateAccount = () =>
  useChange((account: CreateAccountRequest) => request<StaffLink>('POST', PATH, account));

export const useChangeAccount = (personId: string) =>
  useChange((account: ChangeAccountRequest) => request<void>('PUT', `${PATH}/${personId}`, account));

export const useGiveRole = (personId: string) =>
  useChange((scope: RoleScope) => request<void>('POST', `${PATH}/${personId}/roles/give`, scope));

export const useTakeRole = (personId: string) =>
  useChange((scope: RoleScope) => request<void>('POST', `${PATH}/${personId}/roles/take`, scope));

export const useInvite = (personId: string) =>
  useChange(() => request<StaffLink>('POST', `${PATH}/${personId}/link`, {}));

export const useVoidLink = (personId: string) =>
  useChange(() => request<void>('POST', `${PATH}/${personId}/link/void`, {}));

export const useInviteAll = () => useChange(() => request<{ count: number }>('POST', `${PATH}/links`, {}));

export const useResetSecondFactor = (personId: string) =>
  useChange(() => request<void>('POST', `${PATH}/${personId}/second-factor/reset`, {}));
