import { encodedAnew } from './encode-in-browser';
import type { PickedDocument, PickedFile, PickOptions } from './environment';
import { toast } from './feedback';

const ID = 'ys-file-chooser';

/**
 * The browser's own chooser. Taro's drops every file the browser itself cannot draw without a word; here
 * each one is handed on, and what the server refuses is said beside it.
 */
export async function pickInBrowser({ count, isVideoAllowed, isCameraOnly }: PickOptions): Promise<PickedFile[]> {
  const accept = isVideoAllowed ? 'image/*,video/*' : 'image/*';
  const files = await chooseFiles({ accept, isCameraOnly, isSeveral: count > 1 });
  const leftOutCount = files.length - count;
  if (leftOutCount > 0) toast(`最多再添加 ${count} 个，还有 ${leftOutCount} 个没有添加`);
  const all: PickedFile[] = [];
  // One after the other: a drawn photo of a good phone takes 200 MB.
  for (const file of files.slice(0, count)) all.push(await toPicked(file));
  return all;
}

/** One document; `null` when the person cancels. `accept` as the browser's own chooser takes it: `.xlsx`. */
export async function pickDocumentInBrowser(accept: string): Promise<PickedDocument | null> {
  const [file] = await chooseFiles({ accept, isCameraOnly: false, isSeveral: false });
  return file === undefined ? null : { path: URL.createObjectURL(file), name: file.name, size: file.size };
}

/** What a text file holds; `null` when the person cancels. */
export async function pickTextInBrowser(accept: string): Promise<string | null> {
  const [file] = await chooseFiles({ accept, isCameraOnly: false, isSeveral: false });
  return file === undefined ? null : file.text();
}

interface ChooserOptions {
  readonly accept: string;
  readonly isCameraOnly: boolean;
  readonly isSeveral: boolean;
}

function chooseFiles({ accept, isCameraOnly, isSeveral }: ChooserOptions): Promise<File[]> {
  document.getElementById(ID)?.remove();
  const chooser = document.createElement('input');
  chooser.id = ID;
  chooser.type = 'file';
  chooser.hidden = true;
  // Taro's style sheet shows a field that is only `hidden`.
  chooser.style.display = 'none';
  chooser.multiple = isSeveral;
  chooser.accept = accept;
  if (isCameraOnly) chooser.setAttribute('capture', 'environment');
  // Safari gives no file to an element that is not in the page.
  document.body.appendChild(chooser);
  return new Promise((resolve) => {
    const finish = (files: File[]): void => {
      chooser.remove();
      resolve(files);
    };
    chooser.addEventListener('change', () => finish([...(chooser.files ?? [])]));
    chooser.addEventListener('cancel', () => finish([]));
    chooser.click();
  });
}

async function toPicked(file: File): Promise<PickedFile> {
  if (file.type.startsWith('video/')) return picked(file, 'video');
  return picked((await encodedAnew(file)) ?? file, 'image');
}

function picked(file: Blob, kind: PickedFile['kind']): PickedFile {
  return { path: URL.createObjectURL(file), size: file.size, kind };
}
