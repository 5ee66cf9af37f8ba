import { Text, View } from '@tarojs/components';
import type { EstatePromises, PromiseRow, RateView } from '@yingsheng/shared/api/board';
import { DEPARTMENT_LABEL } from '@yingsheng/shared/labels.zh';
import { hoursText, limitText, uncoveredText } from '@yingsheng/shared/sla/calendar-words';
import { usePromises } from '../../features/directory/use-places';
import { WeatherAnnouncement } from '../../features/directory/weather-announcement';
import { role } from '../../platform/a11y';
import { useElderMode } from '../../platform/elder-mode';
import { makePhoneCall } from '../../platform/environment';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { percentText } from '../../ui/percent';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import './promises.scss';

export default function PromisesPage() {
  const me = useSession((state) => state.me);
  const isElder = useElderMode((state) => state.isElder);
  const isOwnTab = me?.appHome === 'resident' && !isElder;
  return (
    <Screen title="服务承诺公示" back={!isOwnTab} {...(isOwnTab ? { tab: 'promises' } : {})}>
      <Promises estateId={me?.homes[0]?.estateId ?? me?.estates[0]?.id ?? ''} />
    </Screen>
  );
}

function Promises({ estateId }: { estateId: string }) {
  const { data, error, refetch } = usePromises(estateId);
  if (estateId === '') return <Empty title="还没有绑定小区" hint="绑定房号后,这里会公示本小区的承诺与兑现。" />;
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
      <Text className="ys-title promises-estate" {...role('heading', { level: 2 })}>
        我们的承诺
      </Text>
      <WeatherAnnouncement estateId={promises.estateId} />
      {promises.rows.map((row) => (
        <PromiseCard key={row.label} row={row} />
      ))}
      <WorkingTime promises={promises} />
      <Text className="ys-small ys-block promises-note">承诺就是系统计时的标准;挂起、未确认、并案的不算办好。</Text>
      <Button
        kind="secondary"
        label={`物业服务电话 ${promises.servicePhone}`}
        onTap={() => makePhoneCall(promises.servicePhone)}
      />
    </View>
  );
}

function PromiseCard({ row }: { row: PromiseRow }) {
  const limit = (minutes: number) => `${limitText(minutes, row.isRoundTheClock)}内`;
  const counted = row.isRoundTheClock ? '24 小时计时' : '按工作时间计时';
  return (
    <Card>
      <Text className="ys-subtitle">{row.label}</Text>
      <View className="promises-limits">
        <Limit name="响应" text={limit(row.firstResponseMinutes)} />
        {row.onSiteMinutes === null ? null : <Limit name="到场" text={limit(row.onSiteMinutes)} />}
        <Limit name="解决" text={limit(row.resolutionMinutes)} />
      </View>
      <Text className="ys-small ys-block">{row.isLengthened ? `${counted},预警期间已延长一半` : counted}</Text>
    </Card>
  );
}

/** 工作时间: what "按工作时间计时" means here. */
function WorkingTime({ promises }: { promises: EstatePromises }) {
  return (
    <Card>
      <Text className="ys-subtitle">工作时间</Text>
      {promises.workingHours.map(({ owner, hours }) => (
        <Text key={owner ?? 'estate'} className="ys-second ys-block">
          {owner === null ? '' : `${DEPARTMENT_LABEL[owner]}:`}
          {hoursText(hours)}
        </Text>
      ))}
      <Text className="ys-small ys-block">法定节假日不计时,调休上班日照常计时。</Text>
      {promises.uncoveredYear === null ? null : (
        <Text className="ys-small ys-block promises-uncovered">{uncoveredText(promises.uncoveredYear)}</Text>
      )}
    </Card>
  );
}

function Rate({ name, rate }: { name: string; rate: RateView }) {
  return (
    <View className="promises-rate">
      <Text className="ys-small ys-block">{name}</Text>
      <Text className="promises-rate__value">{percentText(rate.value)}</Text>
      <Text className="ys-small ys-block">{rate.sampleSize > 0 ? `${rate.sampleSize} 件中` : '还没有可统计的'}</Text>
    </View>
  );
}

function Limit({ name, text }: { name: string; text: string }) {
  return (
    <View>
      <Text className="ys-small ys-block">{name}</Text>
      <Text className="ys-subtitle">{text}</Text>
    </View>
  );
}
