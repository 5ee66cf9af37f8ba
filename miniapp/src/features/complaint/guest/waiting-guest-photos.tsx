import { Text, View } from '@tarojs/components';
import { role } from '../../../platform/a11y';
import { record, takeBack, useOutbox } from '../../../platform/outbox/outbox';
import type { QueuedAction } from '../../../platform/outbox/queue';
import { wakeSender } from '../../../platform/outbox/sender';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { guestPhotosOf } from './guest-photos';

/** 照片还在这台设备上: the report is out; they follow, or it is said why they do not. */
export function WaitingGuestPhotos({ code }: { code: string }) {
  const queue = useOutbox(({ guestQueue }) => guestQueue);
  return guestPhotosOf(queue, code).map((action) => <Waiting key={action.key} action={action} />);
}

function Waiting({ action }: { action: QueuedAction }) {
  const { refusal, delay, photos } = action;
  const count = photos.mediaIds?.length ?? 0;
  const again = (): void => {
    record(action.personId, { type: 'retried', key: action.key });
    void wakeSender();
  };
  return (
    <Card edge={refusal === null ? undefined : 'warn'}>
      <View {...role('status')}>
        <Text className="ys-subtitle ys-block">
          {refusal === null ? `${count} 张照片正在补传` : `${count} 张照片没有传上去`}
        </Text>
        <Text className="ys-second ys-block ys-wrap">
          {refusal?.text ?? delay ?? '反映已经收到，不等照片。没有网络时先存在这台设备上，联网后自动补上。'}
        </Text>
      </View>
      {refusal === null ? null : (
        <View className="ys-buttons ys-gap-top">
          <Button kind="secondary" label="不传了" onTap={() => void takeBack(action)} />
          <Button label="再试一次" onTap={again} />
        </View>
      )}
    </Card>
  );
}
