import { useQuery } from '@tanstack/react-query';
import type { SignInWays } from '@yingsheng/shared/api/auth';
import { request } from './request';

/** Which ways of signing in are open at this installation. */
export function useSignInWays() {
  return useQuery({ queryKey: ['sign-in-ways'], queryFn: () => request<SignInWays>('GET', '/api/auth/ways') });
}
