import { onlineManager } from '@tanstack/react-query';

/** What the person reads instead of "done" when a step waits on the device. */
export function keptWords(): string {
  return onlineManager.isOnline() ? '已存本机，正在上传' : '没有信号，已存本机，联网后自动上传';
}
