import { Text, View } from '@tarojs/components';
import { CLOCK_KIND_LABEL, LADDER_ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import { BREACH_PERCENT, type LadderClockKind } from '@yingsheng/shared/sla/ladder';
import type { Rung } from '../../../features/rules/ladder-draft';
import { confirm } from '../../../platform/feedback';
import { Button } from '../../../ui/button';
import { Pressable } from '../../../ui/pressable';
import { Tag } from '../../../ui/tag';

interface RungListProps {
  readonly kind: LadderClockKind;
  readonly rungs: readonly Rung[];
  /** What is in force, to show what the draft changes. */
  readonly current: readonly Rung[];
  readonly mayEdit: boolean;
  readonly onEdit: (percent: number | null) => void;
  readonly onRemove: (percent: number) => void;
}

/** The ladder of one limit, read from the top: first reminders, then one level after another. */
export function RungList({ kind, rungs, current, mayEdit, onEdit, onRemove }: RungListProps) {
  const label = `${CLOCK_KIND_LABEL[kind]}时限`;
  const remove = async (rung: Rung) => {
    const isSure = await confirm({
      title: `删除${label} ${rung.percent}% 这一级？`,
      body: `${momentText(rung.percent)}不再告诉${rolesText(rung)}。保存后才生效。`,
      confirmLabel: '删除这一级',
      isDanger: true,
    });
    if (isSure) onRemove(rung.percent);
  };
  const act = (word: string, rung: Rung, onTap: () => void) => (
    <Pressable className="mg-pill" label={`${word}${label} ${rung.percent}% 这一级`} onTap={onTap}>
      <Text>{word}</Text>
    </Pressable>
  );
  return (
    <View className="mg-ladder-block">
      <View className="mg-ladder-head">
        <Text className="mg-ladder-name">{label}</Text>
        {mayEdit && (
          <Button kind="plain" small label="加一级" ariaLabel={`${label}加一级`} onTap={() => onEdit(null)} />
        )}
      </View>
      {rungs.length === 0 && <Text className="mg-note">没有设级别，超时也不会告诉任何人。</Text>}
      {rungs.map((rung) => (
        <View key={rung.percent} className={`mg-rung${isChanged(rung, current) ? ' is-changed' : ''}`}>
          <Text className="mg-rung-percent">{rung.percent}%</Text>
          <View className="mg-rung-words">
            <Text className="mg-rung-roles">
              {rung.percent < BREACH_PERCENT ? '提醒' : '上报'}
              {rolesText(rung)}
            </Text>
            <Text className="mg-note">
              {momentText(rung.percent)}
              {isChanged(rung, current) && <Tag tone="amber" text="未生效" />}
            </Text>
          </View>
          {mayEdit && (
            <View className="mg-rung-actions">
              {act('修改', rung, () => onEdit(rung.percent))}
              {act('删除', rung, () => void remove(rung))}
            </View>
          )}
        </View>
      ))}
    </View>
  );
}

function rolesText({ roles }: Rung): string {
  return roles.map((role) => LADDER_ROLE_LABEL[role]).join('、');
}

function momentText(percent: number): string {
  if (percent === BREACH_PERCENT) return '到期时';
  return percent < BREACH_PERCENT ? `到期前，时限用到 ${percent}% 时` : `到期后，时限用到 ${percent}% 时`;
}

function isChanged(rung: Rung, current: readonly Rung[]): boolean {
  return current.find(({ percent }) => percent === rung.percent)?.roles.join() !== rung.roles.join();
}
