import Taro from '@tarojs/taro';
import { isH5, serverBase } from './environment';
import { failedFrom, networkFailed, RequestFailed } from './request-failed';
import { currentTokens, refreshTokens } from './tokens';

/**
 * Fetches a spreadsheet: a browser saves it under `fileName`, WeChat opens it, from where it can be sent on.
 * @throws RequestFailed
 */
export function downloadSpreadsheet(path: string, fileName: string): Promise<void> {
  return download(path, fileName, isH5 ? fetchInBrowser : (from, token) => fetchInWechat(from, token, 'xlsx'));
}

/** The same for a page to print. @throws RequestFailed */
export function downloadPdf(path: string, fileName: string): Promise<void> {
  return download(path, fileName, isH5 ? fetchInBrowser : (from, token) => fetchInWechat(from, token, 'pdf'));
}

/**
 * Saves a file of any kind under `fileName`; only a browser can.
 * @throws RequestFailed
 */
export function saveFile(path: string, fileName: string): Promise<void> {
  return download(path, fileName, fetchInBrowser);
}

async function download(path: string, fileName: string, fetchFile: typeof fetchInBrowser): Promise<void> {
  const used = currentTokens();
  let file = await fetchFile(path, used?.accessToken);
  if (file.statusCode === 401 && used) file = await fetchFile(path, (await refreshTokens(used)).accessToken);
  if (file.statusCode < 200 || file.statusCode >= 300) throw failedFrom(file.statusCode, file.refusal);
  await file.open(fileName);
}

interface FetchedFile {
  readonly statusCode: number;
  /** The server's words where it said no; WeChat does not hand them on. */
  readonly refusal: unknown;
  open(fileName: string): Promise<void>;
}

function headersOf(token: string | undefined): Record<string, string> {
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

async function fetchInWechat(path: string, token: string | undefined, fileType: 'xlsx' | 'pdf'): Promise<FetchedFile> {
  try {
    const { statusCode, tempFilePath } = await Taro.downloadFile({
      url: `${serverBase}${path}`,
      header: headersOf(token),
    });
    return {
      statusCode,
      refusal: null,
      open: async () => {
        const shown = Taro.openDocument({ filePath: tempFilePath, fileType, showMenu: true });
        await shown.catch(() => {
          throw notOpened();
        });
      },
    };
  } catch {
    throw networkFailed();
  }
}

function notOpened(): RequestFailed {
  return new RequestFailed('FILE.NOT_OPENED', '文件已经下载，但微信没能打开它。请再试一次，或在电脑网页上导出。');
}

async function fetchInBrowser(path: string, token: string | undefined): Promise<FetchedFile> {
  const response = await window.fetch(`${serverBase}${path}`, { headers: headersOf(token) }).catch(() => {
    throw networkFailed();
  });
  const refusal: unknown = response.ok ? null : await response.json().catch(() => null);
  return {
    statusCode: response.status,
    refusal,
    open: async (fileName) => saveInBrowser(await response.blob(), fileName),
  };
}

/** Browsers only. */
export function saveInBrowser(content: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
