import { Text, View } from '@tarojs/components';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { guestPhotosBehind } from '../../features/complaint/guest/guest-photos';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { replace } from '../../platform/navigate';
import { record, takeBack, useOutbox } from '../../platform/outbox/outbox';
import { wakeSender } from '../../platform/outbox/sender';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';

/** 等待网络，已保存: nobody knows of it yet, so whoever is in danger is told to call, before anything else. */
export function KeptReport({ actionKey, hazard }: { actionKey: string; hazard: Hazard | null }) {
  const action = useOutbox(({ guestQueue }) => guestQueue.find(({ key }) => key === actionKey));
  if (action === undefined) return <NoLongerKept />;
  const { refusal } = action;
  const giveUp = async (): Promise<void> => {
    const isSure = await confirm({
      title: '不发了？',
      body: '存在这台设备上的这件反映会被删掉，物业不会收到。',
      confirmLabel: '删掉',
    });
    if (!isSure) return;
    const behind = guestPhotosBehind(useOutbox.getState().guestQueue, action);
    if (!(await takeBack(action))) return toast('正在发出，已经收不回来了。');
    for (const photos of behind) await takeBack(photos);
  };
  const again = (): void => {
    record(action.personId, { type: 'retried', key: actionKey });
    void wakeSender();
  };
  return (
    <Screen title="已保存" back isPublic>
      {hazard === null ? null : <SafetyAdviceBox advice={safetyAdviceFor(hazard)} />}
      <Card edge="danger">
        <CallFirst
          words={hazard === null ? '有危险请不要等，马上打电话：' : `求助还没有发出去。${callingWords(hazard)}`}
        />
      </Card>
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">{refusal === null ? '还没发出，已保存' : '没有发出去'}</Text>
          <Text className="ys-block ys-wrap">
            {refusal?.text ??
              action.delay ??
              '现在没有连上，物业还没有收到。联网后自动发出，不用再写一遍；发出后这里会给您查询码。'}
          </Text>
          <Text className="ys-second ys-block ys-wrap">
            {action.place}：{action.title}
          </Text>
        </View>
        <View className="ys-buttons ys-gap-top">
          <Button kind="secondary" label="不发了" onTap={() => void giveUp()} />
          <Button label="现在再试" onTap={again} />
        </View>
      </Card>
    </Screen>
  );
}

/** The network came back while the person was still here; or they gave it up. */
function NoLongerKept() {
  return (
    <Screen
      title="不登录反映"
      back
      isPublic
      footer={<Button label="看报过的事" onTap={() => replace('/open/follow-up/index')} />}
    >
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">这台设备上没有等待发出的内容了</Text>
          <Text className="ys-block ys-wrap">已经发出的，可以看到编号、查询码和进展。</Text>
        </View>
      </Card>
    </Screen>
  );
}
