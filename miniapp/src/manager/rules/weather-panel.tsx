import { Text, View } from '@tarojs/components';
import type { WeatherAlerts, WeatherAlertView } from '@yingsheng/shared/api/sla';
import { weatherText } from '@yingsheng/shared/sla/calendar-words';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useLiftWeatherAlert, useWeatherAlerts } from '../../features/rules/use-rules';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { Panel } from '../parts/panel';
import { RaiseAlertSheet } from './raise-alert-sheet';
import type { RulePanelProps } from './rule-tabs';

/** 红色预警: the switch, what it does, and who used it when. */
export function WeatherPanel({ estateId }: RulePanelProps) {
  const { data, error, refetch } = useWeatherAlerts(estateId);
  if (data !== undefined) return <WeatherDesk desk={data} />;
  return error === null ? <Skeleton lines={5} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function WeatherDesk({ desk }: { desk: WeatherAlerts }) {
  const now = useNow(30);
  const [isRaising, setRaising] = useState(false);
  const running = desk.alerts.find(({ isOn }) => isOn) ?? null;
  return (
    <View className="mg-rules-grid">
      <Panel title="红色预警">
        {running === null ? (
          <Off mayEdit={desk.mayEdit} onRaise={() => setRaising(true)} />
        ) : (
          <On alert={running} estateId={desk.estateId} mayEdit={desk.mayEdit} now={now} />
        )}
      </Panel>
      <Panel title="开关记录" note="谁、为什么、从什么时候到什么时候">
        {desk.alerts.length === 0 && <Empty title="还没有开启过" hint="开启和解除都会记在这里。" />}
        {desk.alerts.map((alert) => (
          <View key={alert.id} className="mg-version">
            <View className="mg-version-words">
              <Text className="mg-version-name">
                {alert.reason} {alert.isOn && <Tag tone="red" text="进行中" />}
              </Text>
              <Text className="mg-note">{spanText(alert, now)}</Text>
            </View>
          </View>
        ))}
      </Panel>
      {isRaising && <RaiseAlertSheet estateId={desk.estateId} onClose={() => setRaising(false)} />}
    </View>
  );
}

function Off({ mayEdit, onRaise }: { mayEdit: boolean; onRaise: () => void }) {
  return (
    <View className="mg-weather">
      <Text className="mg-weather-state">现在没有红色预警</Text>
      <Text className="mg-note">
        台风、暴雨等红色预警时开启：其间提交的一般事项，时限延长一半，并向业主公告；危及安全和紧急的时限不变。
      </Text>
      {mayEdit ? (
        <Button kind="danger" label="开启红色预警…" onTap={onRaise} />
      ) : (
        <Text className="mg-note">由项目经理或系统管理员开启。</Text>
      )}
    </View>
  );
}

interface OnProps {
  readonly alert: WeatherAlertView;
  readonly estateId: string;
  readonly mayEdit: boolean;
  readonly now: Date;
}

function On({ alert, estateId, mayEdit, now }: OnProps) {
  const lift = useLiftWeatherAlert(estateId);
  const ask = async () => {
    const isSure = await confirm({
      title: '解除红色预警？',
      body: '之后提交的事项恢复平常的时限，业主首页的公告随即撤下。预警期间已经给出的承诺不会缩短。',
      confirmLabel: '解除预警',
      cancelLabel: '继续预警',
    });
    if (!isSure) return;
    lift.mutate(undefined, {
      onSuccess: () => toast('预警已解除'),
      onError: (error) => toast(messageOf(error)),
    });
  };
  return (
    <View className="mg-weather">
      <Text className="mg-weather-state mg-tone-danger">红色预警中 · {alert.reason}</Text>
      <Text className="mg-caution">业主看到的公告：{weatherText(alert, now)}</Text>
      <Text className="mg-note">{spanText(alert, now)}，到时自动结束</Text>
      {mayEdit && <Button kind="secondary" label="解除预警…" busy={lift.isPending} onTap={() => void ask()} />}
    </View>
  );
}

function spanText(alert: WeatherAlertView, now: Date): string {
  const from = `${alert.startedByName} ${timeText(alert.startedAt, now)} 开启`;
  if (alert.liftedAt !== null) return `${from}，${alert.liftedByName} ${timeText(alert.liftedAt, now)} 解除`;
  return `${from}，${alert.isOn ? '预计' : ''}到 ${timeText(alert.untilAt, now)}`;
}
