import type { PickedFile, PickOptions } from './environment';

const ID = 'ys-file-chooser';

/**
 * The browser's own chooser. Taro's drops every file the browser itself cannot draw without a word; here
 * each one is handed on, and what the server refuses is said beside it.
 */
export function pickInBrowser({ count, isVideoAllowed, isCameraOnly }: PickOptions): Promise<PickedFile[]> {
  document.getElementById(ID)?.remove();
  const chooser = document.createElement('input');
  chooser.id = ID;
  chooser.type = 'file';
  chooser.hidden = true;
  chooser.multiple = count > 1;
  chooser.accept = isVideoAllowed ? 'image/*,video/*' : 'image/*';
  if (isCameraOnly) chooser.setAttribute('capture', 'environment');
  // Safari gives no file to an element that is not in the page.
  document.body.appendChild(chooser);
  return new Promise((resolve) => {
    const finish = (files: readonly File[]): void => {
      chooser.remove();
      resolve(files.slice(0, count).map(toPicked));
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
