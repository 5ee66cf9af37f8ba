import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  MySecondFactor,
  RecoveryCodes,
  SecondFactorBeginRequest,
  SecondFactorCodeRequest,
  SecondFactorDraft,
  SecondFactorTurnOffRequest,
} from '@yingsheng/shared/api/second-factor';
import { request } from '../../platform/request';

const PATH = '/api/me/second-factor';
const KEY = ['second-factor'];

export function useSecondFactor(isSignedIn: boolean) {
  return useQuery({
    queryKey: KEY,
    queryFn: () => request<MySecondFactor>('GET', PATH),
    enabled: isSignedIn,
    refetchOnWindowFocus: false,
  });
}

/** One step; what is known of the second factor is asked anew after those that change it. */
function useStep<Body, Result>(step: string, changes: boolean) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Body) => request<Result>('POST', `${PATH}/${step}`, body),
    onSuccess: () => (changes ? client.invalidateQueries({ queryKey: KEY }) : undefined),
  });
}

export const useBegin = () => useStep<SecondFactorBeginRequest, SecondFactorDraft>('begin', false);
export const useConfirm = () => useStep<SecondFactorCodeRequest, RecoveryCodes>('confirm', false);
export const useProve = () => useStep<SecondFactorCodeRequest, void>('prove', false);
export const useRenewCodes = () => useStep<SecondFactorCodeRequest, RecoveryCodes>('recovery-codes', true);
export const useTurnOff = () => useStep<SecondFactorTurnOffRequest, void>('turn-off', true);
