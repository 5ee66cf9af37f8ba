import { Text, View } from '@tarojs/components';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { usePlaces } from '../../features/directory/use-places';
import { role } from '../../platform/a11y';
import { makePhoneCall } from '../../platform/environment';
import { goHome, restart } from '../../platform/navigate';
import { useOutbox } from '../../platform/outbox/outbox';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import './submit.scss';

interface KeptProps {
  /** Of the complaint that waits on this device. */
  actionKey: string;
  estateId: string;
}

/** 等待网络,已保存: nobody knows of it yet, so whoever is in danger is told to call. */
export function Kept({ actionKey, estateId }: KeptProps) {
  const isWaiting = useOutbox(({ queue }) => queue.some(({ key }) => key === actionKey));
  if (!isWaiting) return <Arrived />;
  return (
    <Screen title="已保存" footer={<Button label="返回首页" onTap={() => goHome('resident')} />}>
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">等待网络,已保存</Text>
          <Text className="ys-block">现在没有连上,物业还没有收到。联网后自动提交,不用再写一遍。</Text>
        </View>
        <Call estateId={estateId} />
      </Card>
      <WaitingComplaints />
    </Screen>
  );
}

function Call({ estateId }: { estateId: string }) {
  const { data: places } = usePlaces(estateId);
  const phone = places?.servicePhone;
  return (
    <View>
      <Text className="ys-second ys-block ys-gap-top">有危险请不要等,马上打电话:</Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="danger" label="火警 119" onTap={() => makePhoneCall('119')} />
        {phone ? <Button kind="secondary" label={`物业 ${phone}`} onTap={() => makePhoneCall(phone)} /> : null}
      </View>
    </View>
  );
}

/** The network came back while the person was still here; or it was changed or deleted. */
function Arrived() {
  return (
    <Screen title="我要反映" footer={<Button label="看我的反映" onTap={() => restart('/pages/complaints/index')} />}>
      <Card>
        <View {...role('status')}>
          <Text className="ys-title">这台手机上没有等待提交的内容了</Text>
          <Text className="ys-block">已经提交的,可以在“我的反映”里看到谁在负责、什么时候答复。</Text>
        </View>
      </Card>
    </Screen>
  );
}
