import { Text } from '@tarojs/components';
import type { ComplaintHeader } from '@yingsheng/shared/api/complaint';
import { promiseText } from '@yingsheng/shared/time-words';
import { isToldTime } from './promise-words';

/** `原定 18:30 前，现为 明天 10:00 前`, and why; nothing where no time was moved. */
export function MovedTime({ header, now }: { header: ComplaintHeader; now: Date }) {
  const { etaMovedFrom, etaMovedReason, expectedAt } = header;
  return (
    <>
      {etaMovedFrom !== null && expectedAt !== null && isToldTime(header) && (
        <Text className="ys-second ys-block ys-wrap">
          原定 {promiseText(etaMovedFrom, now)}，现为 {promiseText(expectedAt, now)}
        </Text>
      )}
      {etaMovedReason !== null && <Text className="ys-second ys-block ys-wrap">时间调整原因：{etaMovedReason}</Text>}
    </>
  );
}
