import { Text, View } from '@tarojs/components';
import type { CompanyBoundsView } from '@yingsheng/shared/api/rule-change';
import { LIMIT_CLASS_LABEL } from '@yingsheng/shared/labels.zh';
import type { BoundLimits, CompanyBounds } from '@yingsheng/shared/sla/company-bounds';
import { DEFAULT_LIMITS, LIMIT_CLASSES, type LimitClass } from '@yingsheng/shared/sla/policy';
import { promisedText, timeOf } from '@yingsheng/shared/sla/rule-change';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useBounds, useSetBounds } from '../../../features/rules/use-rules';
import { toast } from '../../../platform/feedback';
import { useNow } from '../../../platform/now';
import { Button } from '../../../ui/button';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Panel } from '../../parts/panel';
import type { RulePanelProps } from '../rule-tabs';
import { BoundSheet } from './bound-sheet';
import { ShareBoundSheet } from './share-bound-sheet';

/** 公司上限: how long any estate may promise at most, and how few it may call back; the quality department's to set. */
export function BoundsPanel({ estateId }: RulePanelProps) {
  const { data, error, refetch } = useBounds(estateId);
  if (data !== undefined) return <Bounds estateId={estateId} book={data} />;
  return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function Bounds({ estateId, book }: RulePanelProps & { readonly book: CompanyBoundsView }) {
  const now = useNow(60);
  const save = useSetBounds(estateId);
  const [editing, setEditing] = useState<LimitClass | 'share' | null>(null);
  const { bounds, mayEdit, setAt, setByName } = book;
  const take = (next: CompanyBounds) =>
    save.mutate(
      { version: book.version, bounds: next },
      {
        onSuccess: () => {
          setEditing(null);
          toast('公司上限已保存，以后发布的承诺照此核对');
        },
      },
    );
  const sheet = { busy: save.isPending, error: save.error, onClose: () => setEditing(null) };
  const edit = (which: LimitClass | 'share') => {
    save.reset();
    setEditing(which);
  };
  return (
    <Panel title="公司上限" note="全公司各小区通用">
      <Text className="mg-note">
        {setAt === null ? '公司还没有改过，沿用系统自带的上限。' : `${setByName} ${timeText(setAt, now)} 设定。`}
        {mayEdit ? '' : '由管全部小区的公司品质部人员修改；还没有的，请管理员在“同事账号”里任命。'}
      </Text>
      {LIMIT_CLASSES.map((limitClass) => (
        <View key={limitClass} className="mg-change-card">
          <Text className="ys-subtitle ys-block">{LIMIT_CLASS_LABEL[limitClass]}</Text>
          <Text className="ys-block ys-wrap">{boundText(bounds.limits[limitClass], limitClass)}</Text>
          {mayEdit && (
            <Button
              kind="secondary"
              small
              label="修改"
              ariaLabel={`修改 ${LIMIT_CLASS_LABEL[limitClass]}`}
              onTap={() => edit(limitClass)}
            />
          )}
        </View>
      ))}
      <View className="mg-change-card">
        <Text className="ys-subtitle ys-block">抽访比例</Text>
        <Text className="ys-block">最低 {bounds.shareMinPercent}%</Text>
        {mayEdit && (
          <Button kind="secondary" small label="修改" ariaLabel="修改 抽访比例" onTap={() => edit('share')} />
        )}
      </View>
      {editing === 'share' && (
        <ShareBoundSheet
          {...sheet}
          percent={bounds.shareMinPercent}
          onTake={(shareMinPercent) => take({ ...bounds, shareMinPercent })}
        />
      )}
      {editing !== null && editing !== 'share' && (
        <BoundSheet
          {...sheet}
          title={LIMIT_CLASS_LABEL[editing]}
          isWorkingTime={DEFAULT_LIMITS[editing].time === 'working'}
          initial={bounds.limits[editing]}
          onTake={(limits) => take({ ...bounds, limits: { ...bounds.limits, [editing]: limits } })}
        />
      )}
    </Panel>
  );
}

/** `最长：首次响应 5 分钟，到场 15 分钟，…`, in the time in which the class is usually counted. */
function boundText(bound: BoundLimits, limitClass: LimitClass): string {
  const { time } = DEFAULT_LIMITS[limitClass];
  const parts = [
    ['首次响应', 'firstResponseMinutes'],
    ['到场', 'onSiteMinutes'],
    ['解决', 'resolutionMinutes'],
    ['告知进展', 'progressUpdateMinutes'],
    ['挂起', 'suspensionMaxMinutes'],
  ] as const;
  const words = parts.map(([name, field]) => {
    const minutes = bound[field];
    return minutes === null ? `${name}不限` : `${name} ${promisedText(minutes, timeOf(field, time))}`;
  });
  return `最长：${words.join('，')}`;
}
