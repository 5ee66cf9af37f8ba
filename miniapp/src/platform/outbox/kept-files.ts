import Taro from '@tarojs/taro';
import { isH5, type PickedFile } from '../environment';
import { newKey } from '../new-key';
import type { FormPhoto } from './queue';

const DATABASE = 'ys-kept-files';
const STORE = 'files';

/** Addresses of files that are shown or sent, so that a list drawn again does not load them again. */
const opened = new Map<string, Promise<string | null>>();

/**
 * Takes a picked photo into this device's keeping: it outlives a restart. In WeChat a saved file, on the web a
 * blob in the browser's own database.
 * @throws when the device has no room
 */
export async function keepFile(file: PickedFile, purpose: FormPhoto['purpose']): Promise<FormPhoto> {
  const keptFile = isH5 ? await keepBlob(file.path) : await saveFile(file.path);
  return {
    id: keptFile,
    keptFile,
    kind: file.kind,
    purpose,
    url: '',
    thumbnailUrl: null,
    bytes: file.size,
    hold: null,
    uploadedAt: new Date().toISOString(),
  };
}

/** Those that the device has room for. */
export async function keepFiles(files: readonly PickedFile[], purpose: FormPhoto['purpose']): Promise<FormPhoto[]> {
  const kept = await Promise.all(files.map((file) => keepFile(file, purpose).catch(() => null)));
  return kept.filter((photo) => photo !== null);
}

/** Where the file can be shown and sent from; `null` when it is not there any more. */
export function openFile(keptFile: string): Promise<string | null> {
  const known = opened.get(keptFile);
  if (known !== undefined) return known;
  const path = isH5 ? openBlob(keptFile) : findFile(keptFile);
  opened.set(keptFile, path);
  return path;
}

export async function dropFile(keptFile: string): Promise<void> {
  const path = await opened.get(keptFile);
  opened.delete(keptFile);
  if (!isH5) Taro.getFileSystemManager().removeSavedFile({ filePath: keptFile });
  else await inStore('readwrite', (store) => store.delete(keptFile)).catch(() => undefined);
  if (isH5 && typeof path === 'string') URL.revokeObjectURL(path);
}

function saveFile(tempFilePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: ({ savedFilePath }) => resolve(savedFilePath),
      fail: reject,
    });
  });
}

function findFile(filePath: string): Promise<string | null> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().access({
      path: filePath,
      success: () => resolve(filePath),
      fail: () => resolve(null),
    });
  });
}

async function keepBlob(address: string): Promise<string> {
  const blob = await (await window.fetch(address)).blob();
  const key = newKey();
  await inStore('readwrite', (store) => store.put(blob, key));
  return key;
}

async function openBlob(keptFile: string): Promise<string | null> {
  const blob = await inStore('readonly', (store) => store.get(keptFile) as IDBRequest<Blob | undefined>);
  return blob === undefined ? null : URL.createObjectURL(blob);
}

/** One question to the browser’s own database. */
export async function inStore<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await openDatabase();
  try {
    const transaction = database.transaction(STORE, mode);
    const request = ask(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = window.indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
