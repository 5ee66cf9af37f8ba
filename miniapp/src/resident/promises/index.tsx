import { Text, View } from '@tarojs/components';
import type { EstatePromises, RateView } from '@yingsheng/shared/api/board';
import { usePromises } from '../../features/directory/use-places';
import { role } from '../../platform/a11y';
import { useElderMode } from '../../platform/elder-mode';
import { useSession } from '../../platform/session';
import { percentText } from '../../ui/percent';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { PublishedLimits } from './published-limits';
import { VisitorPromises } from './visitor-promises';
import './promises.scss';

/** 服务承诺公示: what is promised can be read by anybody; how it was kept, by whoever lives or works there. */
export default function PromisesPage() {
  const me = useSession((state) => state.me);
  const isElder = useElderMode((state) => state.isElder);
  const isOwnTab = me?.appHome === 'resident' && !isElder;
  return (
    <Screen title="服务承诺公示" back={!isOwnTab} isPublic={me === null} {...(isOwnTab ? { tab: 'promises' } : {})}>
      {me ? <Promises estateId={me.homes[0]?.estateId ?? me.estates[0]?.id ?? ''} /> : <VisitorPromises />}
    </Screen>
  );
}

function Promises({ estateId }: { estateId: string }) {
  const { data, error, refetch } = usePromises(estateId);
  if (estateId === '') return <Empty title="还没有绑定小区" hint="绑定房号后，这里会公示本小区的承诺与兑现。" />;
  if (data) return <Published promises={data} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Skeleton lines={6} />;
}

function Published({ promises }: { promises: EstatePromises }) {
  return (
    <View>
      <Text className="ys-title promises-estate" {...role('heading', { level: 2 })}>
        {promises.estateName} · 近 90 天兑现
      </Text>
      <View className="promises-rates">
        <Rate name="按时响应" rate={promises.onTimeResponse} />
        <Rate name="按时解决" rate={promises.onTimeResolution} />
      </View>
      <Text className="ys-small ys-block promises-note">
        怎么算的：业主自己确认修好、又没超过时限的，才算按时解决；没人确认、到期自动关闭的不算。按时响应只算业主自己提交或确认过的。超过时限的，不论谁登记、后来怎样了结，都算没按时。
      </Text>
      <PublishedLimits promises={promises} />
    </View>
  );
}

function sampleText({ sampleSize, keptCount }: RateView): string {
  return sampleSize === 0 ? '还没有可统计的' : `${sampleSize} 件中 ${keptCount} 件`;
}

function Rate({ name, rate }: { name: string; rate: RateView }) {
  return (
    <View className="promises-rate">
      <Text className="ys-small ys-block">{name}</Text>
      <Text className="promises-rate__value">{percentText(rate.value)}</Text>
      <Text className="ys-small ys-block">{sampleText(rate)}</Text>
    </View>
  );
}
