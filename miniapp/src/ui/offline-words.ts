/** What waits on this device, as the bar at the top counts it. */
export interface Waiting {
  isOnline: boolean;
  isResident: boolean;
  count: number;
  refusedCount: number;
}

/** What the bar says; `null` when there is nothing to say. */
export function waitingWords({ isOnline, isResident, count, refusedCount }: Waiting): string | null {
  const what = isResident ? '件反映' : '项操作';
  if (refusedCount > 0) return `${refusedCount} ${what}没传上去,内容都还在`;
  if (count > 0 && !isOnline) return `没有信号:${count} ${what}已存本机,联网后自动上传`;
  if (count > 0) return `${count} ${what}已存本机,正在上传`;
  return isOnline ? null : '现在没有网络,写好的内容会留在手机里。';
}
