import type { PickedFile, PickOptions } from './environment';

const ID = 'ys-file-chooser';

/**
 * The browser's own chooser. Taro's drops every file the browser itself cannot draw without a word; here
 * each one is handed on, and what the server refuses is said beside it.
 */
export async function pickInBrowser({ count, isVideoAllowed, isCameraOnly }: PickOptions): Promise<PickedFile[]> {
  const accept = isVideoAllowed ? 'image/*,video/*' : 'image/*';
  const files = await chooseFiles({ accept, isCameraOnly, isSeveral: count > 1 });
  return files.slice(0, count).map(toPicked);
}

/** One document; `null` when the person cancels. `accept` as the browser's own chooser takes it: `.xlsx`. */
export async function pickDocumentInBrowser(accept: string): Promise<string | null> {
  const [file] = await chooseFiles({ accept, isCameraOnly: false, isSeveral: false });
  return file === undefined ? null : URL.createObjectURL(file);
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

function toPicked(file: File): PickedFile {
  const kind = file.type.startsWith('video/') ? 'video' : 'image';
  return { path: URL.createObjectURL(file), size: file.size, kind };
}
