import type { GuestProof } from '@yingsheng/shared/api/guest';
import { networkFailed } from '../../../platform/request-failed';

/** The server asks no mini-program to prove anything. */
export function solveProof(): Promise<GuestProof> {
  return Promise.reject(networkFailed());
}
