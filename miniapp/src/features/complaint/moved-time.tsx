import { Text } from '@tarojs/components';
import type { ComplaintHeader } from '@yingsheng/shared/api/complaint';
import { promiseText } from '@yingsheng/shared/time-words';

/** `原定 18:30 前,现为 明天 10:00 前`, and why; nothing where no time was moved. */
export function MovedTime({ header, now }: { header: ComplaintHeader; now: Date }) {
  const { etaMovedFrom, etaMovedReason, expectedAt, expectedKind } = header;
  const isTold = expectedKind === 'eta' || expectedKind === 'resume';
  return (
    <>
      {etaMovedFrom !== null && expectedAt !== null && isTold && (
        <Text className="ys-second ys-block ys-wrap">
          原定 {promiseText(etaMovedFrom, now)},现为 {promiseText(expectedAt, now)}
        </Text>
      )}
      {etaMovedReason !== null && <Text className="ys-second ys-block ys-wrap">时间调整原因:{etaMovedReason}</Text>}
    </>
  );
}
