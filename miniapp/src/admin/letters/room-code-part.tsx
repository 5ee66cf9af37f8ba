import { Text, View } from '@tarojs/components';
import type { PrintLettersRequest } from '@yingsheng/shared/api/room-letters';
import { isH5 } from '../../platform/environment';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { ErrorState, Skeleton } from '../../ui/states';
import { useChange } from '../places/use-places';
import { codeWords, RENEW_BODY } from './letters-words';
import { usePrinting, useRoomCode, voidRoomCode } from './use-letters';

interface RoomCodePartProps {
  readonly estateId: string;
  readonly householdId: string;
}

/** 绑定信: what became of the room's last one, to print it again, to end it. */
export function RoomCodePart({ estateId, householdId }: RoomCodePartProps) {
  const now = useNow(60);
  const { data, error, refetch } = useRoomCode(estateId, householdId);
  const printing = usePrinting(estateId);
  const change = useChange();
  if (data === undefined) {
    return error === null ? <Skeleton lines={2} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const isGood = data.state === 'printed';
  const print = (more: PrintLettersRequest = {}): void =>
    printing.mutate(
      { householdId, ...more },
      { onSuccess: ({ fileName }) => toast(`已下载：${fileName}`), onError: (reason) => toast(messageOf(reason)) },
    );
  const renew = async (): Promise<void> => {
    const isSure = await confirm({ title: '换新的房号码？', body: RENEW_BODY, confirmLabel: '换新并打印' });
    if (isSure) print({ isRenewed: true });
  };
  const end = async (): Promise<void> => {
    const isSure = await confirm({
      title: '作废这一户的房号码？',
      body: '已经发出去的信不能再用来绑定。以后可以打印新的。',
      confirmLabel: '作废',
    });
    if (isSure) change.mutate({ change: () => voidRoomCode(estateId, householdId), said: '房号码已作废' });
  };
  return (
    <View className="ys-gap-top">
      <Text className="ys-subtitle ys-block">绑定信</Text>
      <Text className="ys-second ys-block ys-wrap">{codeWords(data, now)}</Text>
      <View className="ad-tools ys-gap-top">
        {isH5 ? (
          <Button
            small
            kind="secondary"
            label={isGood ? '再打一份' : '打印'}
            busy={printing.isPending}
            onTap={() => print()}
          />
        ) : null}
        {isH5 && isGood ? <Button small kind="plain" label="换新码再打" onTap={() => void renew()} /> : null}
        {isGood ? <Button small kind="plain" label="作废" busy={change.isPending} onTap={() => void end()} /> : null}
      </View>
      {isH5 ? null : <Text className="ys-small ys-block ys-wrap">打印请用电脑浏览器。</Text>}
    </View>
  );
}
