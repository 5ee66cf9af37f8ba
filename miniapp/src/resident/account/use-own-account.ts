import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type {
  BindWechatRequest,
  ChangePasswordRequest,
  MyAccount,
  UnbindWechatRequest,
} from '@yingsheng/shared/api/staff-accounts';
import { request } from '../../platform/request';

const KEY = ['own-account'];

export function useOwnAccount() {
  return useQuery({ queryKey: KEY, queryFn: () => request<MyAccount>('GET', '/api/me/account') });
}

export function useChangePassword() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: ChangePasswordRequest) => request<void>('POST', '/api/me/password', change),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useBindWechat() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BindWechatRequest) => request<void>('POST', '/api/me/wechat', body),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useUnbindWechat() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: UnbindWechatRequest) => request<void>('POST', '/api/me/wechat/unbind', body),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useEndSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => request<void>('POST', `/api/me/sign-ins/${id}/end`, {}),
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

export function endAllSignIns(): Promise<void> {
  return request<void>('POST', '/api/me/sign-ins/end-all', {});
}
