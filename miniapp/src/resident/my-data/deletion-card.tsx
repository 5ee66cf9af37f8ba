import { Text, View } from '@tarojs/components';
import type { DeletionPlan } from '@yingsheng/shared/api/personal-data';
import { writtenDay } from '@yingsheng/shared/written-time';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { ErrorState, Skeleton } from '../../ui/states';
import { goingWords, stayingWords } from './deletion-words';
import { Part } from './part';
import { useDeletion, useDeletionPlan } from './use-deletion';

/** 注销账号: what goes, what stays and why, before anything is asked for. */
export function DeletionCard() {
  const { data, error, refetch } = useDeletionPlan();
  return (
    <Part title="注销账号">
      {data === undefined && error === null ? <Skeleton lines={4} /> : null}
      {data === undefined && error !== null ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data?.isColleague ? (
        <Text className="ys-second ys-block ys-wrap">工作账号不能自己注销：请先交接手上的事，再由经理办理停用。</Text>
      ) : null}
      {data?.isColleague === false ? <Plan plan={data} /> : null}
    </Part>
  );
}

function Plan({ plan }: { plan: DeletionPlan }) {
  return (
    <View>
      {plan.asked === null ? null : (
        <Text className="ys-block ys-wrap" {...role('status')}>
          您在 {writtenDay(plan.asked.askedAt)} 申请了注销，{writtenDay(plan.asked.dueAt)} 起生效
          {plan.stays.openCount === 0 ? '' : '，还没了结的反映办完以后才注销'}。在那以前一切照常，随时可以撤销申请。
        </Text>
      )}
      <Lines title="会删除" lines={goingWords(plan.goes)} />
      <Lines title="会留下" lines={stayingWords(plan.stays)} />
      <View className="ys-gap-top">{plan.asked === null ? <Ask plan={plan} /> : <TakeBack />}</View>
    </View>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <View className="ys-gap-top">
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 3 })}>
        {title}
      </Text>
      {lines.map((line) => (
        <Text key={line} className="ys-second ys-block ys-wrap">
          {line}
        </Text>
      ))}
    </View>
  );
}

function Ask({ plan }: { plan: DeletionPlan }) {
  const deletion = useDeletion('/api/me/deletion');
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: '申请注销账号？',
      body: `${writtenDay(plan.dueAt)} 起生效，在那以前随时可以撤销。注销以后不能恢复，再用微信或手机号登录是一个新的账号。`,
      confirmLabel: '申请注销',
      cancelLabel: '不注销',
      isDanger: true,
    });
    if (!isSure) return;
    deletion.mutate(undefined, {
      onSuccess: () => toast('已申请，生效前随时可以撤销'),
      onError: (error) => toast(messageOf(error)),
    });
  };
  return <Button kind="danger" label="申请注销账号" busy={deletion.isPending} onTap={() => void ask()} />;
}

function TakeBack() {
  const cancel = useDeletion('/api/me/deletion/cancel');
  const takeBack = (): void =>
    cancel.mutate(undefined, {
      onSuccess: () => toast('已撤销，账号照常使用'),
      onError: (error) => toast(messageOf(error)),
    });
  return <Button label="撤销注销申请" busy={cancel.isPending} onTap={takeBack} />;
}
