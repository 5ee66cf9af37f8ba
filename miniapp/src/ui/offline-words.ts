/** What waits on this device, as the bar at the top counts it. */
export interface Waiting {
  isOnline: boolean;
  isResident: boolean;
  /** Photos that follow what has arrived or stands before them in the queue are not counted again. */
  count: number;
  /** What waits is nothing but such photos. */
  arePhotosOnly: boolean;
  refusedCount: number;
}

/** What the bar says; `null` when there is nothing to say. */
export function waitingWords({ isOnline, isResident, count, arePhotosOnly, refusedCount }: Waiting): string | null {
  const what = isResident ? '件反映' : '项操作';
  if (arePhotosOnly) return photoWords(isOnline, refusedCount);
  if (refusedCount > 0) return `${refusedCount} ${what}没传上去，内容都还在`;
  if (count > 0 && !isOnline) return `没有信号：${count} ${what}已存本机，联网后自动上传`;
  if (count > 0) return `${count} ${what}已存本机，正在上传`;
  return isOnline ? null : '现在没有网络，写好的内容会留在手机里。';
}

/** The matter is with the property; only its photos are still here. */
function photoWords(isOnline: boolean, refusedCount: number): string {
  if (refusedCount > 0) return '有照片没有补上，反映本身物业已经收到';
  return isOnline ? '反映已经收到，照片正在补传' : '反映已经收到，照片等有信号时补传';
}
