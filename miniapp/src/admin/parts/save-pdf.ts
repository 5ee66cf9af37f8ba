import { saveInBrowser } from '../../platform/download';
import { serverBase } from '../../platform/environment';
import { failedFrom, networkFailed } from '../../platform/request-failed';
import { currentTokens, refreshTokens } from '../../platform/tokens';
import { PageCounter } from './page-counter';

export interface WantedPdf {
  readonly path: string;
  /** Printed by `POST` where there is one. */
  readonly body?: object;
}

export interface SavedPdf {
  readonly fileName: string;
  readonly headers: Headers;
}

/**
 * Fetches a PDF and saves it, only where there is a browser; `onPages` is told how many pages are there while it comes.
 * @throws RequestFailed, also for a file that broke off
 */
export async function savePdf(wanted: WantedPdf, onPages: (count: number) => void): Promise<SavedPdf> {
  const used = currentTokens();
  let response = await ask(wanted, used?.accessToken);
  if (response.status === 401 && used) response = await ask(wanted, (await refreshTokens(used)).accessToken);
  if (!response.ok) throw failedFrom(response.status, await response.json().catch(() => null));
  const pieces = await piecesOf(response, onPages);
  const { headers } = response;
  const fileName = nameIn(headers);
  saveInBrowser(new window.Blob(pieces, { type: 'application/pdf' }), fileName);
  return { fileName, headers };
}

async function ask({ path, body }: WantedPdf, token: string | undefined): Promise<Response> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` };
  const asked = window.fetch(`${serverBase}${path}`, {
    headers,
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  return asked.catch(() => {
    throw networkFailed();
  });
}

async function piecesOf(response: Response, onPages: (count: number) => void): Promise<BlobPart[]> {
  const pieces: BlobPart[] = [];
  const counter = new PageCounter();
  try {
    const reader = response.body?.getReader();
    if (reader === undefined) return [await response.blob()];
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      pieces.push(next.value as BlobPart);
      onPages(counter.add(next.value));
    }
  } catch {
    throw networkFailed();
  }
  return pieces;
}

function nameIn(headers: Headers): string {
  const [, name = ''] = /filename\*=UTF-8''(.+)$/.exec(headers.get('content-disposition') ?? '') ?? [];
  return decodeURIComponent(name);
}
