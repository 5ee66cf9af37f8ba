import type { GuestComplaintRequest, GuestProof, GuestReceipt } from '@yingsheng/shared/api/guest';
import { request } from '../../../platform/request';
import { networkFailed, RequestFailed } from '../../../platform/request-failed';
import { keepGuestReport } from './kept-guest-reports';
import { solveProof } from './solve-proof';

/** Others behind the same address go on reporting meanwhile. */
const TRIES = 3;

/**
 * Submits under the key, computes the proof where one is asked for, and keeps the code on this device.
 * @throws RequestFailed as the server refused it
 */
export async function submitGuestReport(body: GuestComplaintRequest, idempotencyKey: string): Promise<GuestReceipt> {
  let proof: GuestProof | undefined;
  for (let tries = 1; ; tries += 1) {
    try {
      const sent = proof === undefined ? body : { ...body, proof };
      const receipt = await request<GuestReceipt | null>('POST', '/api/guest-complaints', sent, { idempotencyKey });
      // The sign-in page of a foreign network may answer in the server's place; then nothing has arrived.
      if (typeof receipt?.number !== 'string') throw networkFailed();
      keepGuestReport(receipt, body.text);
      return receipt;
    } catch (error) {
      if (!(error instanceof RequestFailed) || error.code !== 'GUEST.PROOF_NEEDED' || tries === TRIES) throw error;
      proof = await solveProof(String(error.facts.challenge), Number(error.facts.bits));
    }
  }
}
