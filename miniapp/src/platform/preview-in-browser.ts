import Taro from '@tarojs/taro';
import { openLayer } from './layers';

/** Over the picture, whatever its colour; as large as a finger. */
const CLOSE_LOOK = [
  'position:absolute;top:calc(8px + env(safe-area-inset-top));right:8px;z-index:1',
  'min-width:64px;min-height:48px;padding:0 16px;border:0;border-radius:24px',
  'background:rgb(0 0 0 / 72%);color:#fff;font:inherit;font-size:17px;cursor:pointer',
].join(';');

/** Taro's picture viewer, which goes away at a tap, made a layer with a 关闭 of its own: Back and Esc take it away too. */
export async function previewInBrowser(urls: string[], current: string): Promise<void> {
  const before = document.activeElement;
  await Taro.previewImage({ urls, current });
  const viewer = document.body.lastElementChild;
  if (!(viewer instanceof HTMLElement) || !viewer.classList.contains('preview-image')) return;
  viewer.setAttribute('role', 'dialog');
  viewer.setAttribute('aria-label', urls.length > 1 ? `查看照片，共 ${urls.length} 张` : '查看照片');
  for (const picture of viewer.querySelectorAll('img')) picture.alt = '照片';
  viewer.append(closeButton());
  viewer.querySelector('button')?.focus();
  const close = (): void => viewer.click();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    // There is nothing else to stop at.
    if (event.key === 'Tab') event.preventDefault();
  };
  const release = openLayer(close);
  document.addEventListener('keydown', onKey);
  viewer.addEventListener('click', () => {
    release();
    document.removeEventListener('keydown', onKey);
    if (before instanceof HTMLElement) before.focus();
  });
}

/** What it does is done by the viewer, which hears every tap. */
function closeButton(): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '关闭';
  button.style.cssText = CLOSE_LOOK;
  return button;
}
