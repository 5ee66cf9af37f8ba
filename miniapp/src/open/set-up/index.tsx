import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { SetUpStateAnswer } from '@yingsheng/shared/api/set-up';
import { role } from '../../platform/a11y';
import { LOGIN, restart } from '../../platform/navigate';
import { request } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { DemoCard } from './demo-card';
import { SetUpForm } from './set-up-form';
import { tokenOfAddress } from './token-of-address';

/** 首次设置: the only page of a server that has no company yet. */
export default function SetUpPage() {
  const { data, error, refetch } = useQuery({
    queryKey: ['set-up'],
    queryFn: () => request<SetUpStateAnswer>('GET', '/api/set-up'),
  });
  if (data === undefined) {
    return (
      <Screen title="首次设置" isPublic>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton lines={5} />}
      </Screen>
    );
  }
  if (data.state === 'pending' && tokenOfAddress() !== '') return <SetUpForm />;
  return (
    <Screen title="首次设置" isPublic>
      {data.state === 'done' ? <Done /> : <WhereToGo />}
    </Screen>
  );
}

function Done() {
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        这里已经设置好了
      </Text>
      <Text className="ys-second ys-block ys-wrap">设置只做一次，原来的设置地址不再有用。请用您的账号登录。</Text>
      <View className="ys-gap-top">
        <Button label="去登录" onTap={() => restart(LOGIN)} />
      </View>
    </Card>
  );
}

/** Whoever came by any other address. */
function WhereToGo() {
  return (
    <>
      <Card>
        <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
          刚装好，还没有设置
        </Text>
        <Text className="ys-second ys-block ys-wrap">
          要先有公司、管理员和第一个小区，业主和同事才能登录。请负责安装的人打开设置地址：服务每次启动时写在它的输出（日志）里，以“首次设置”开头。
        </Text>
        <Text className="ys-second ys-block ys-wrap ys-gap-top">
          地址只能用一次，重新启动后换成新的。也可以在服务器上运行 sudo yingsheng setup。
        </Text>
        <View className="ys-gap-top">
          <Button kind="secondary" label="设置好了，去登录" onTap={() => restart(LOGIN)} />
        </View>
      </Card>
      <DemoCard />
    </>
  );
}
