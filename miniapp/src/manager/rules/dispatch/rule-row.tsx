import { Text, View } from '@tarojs/components';
import type { DispatchRuleView } from '@yingsheng/shared/api/dispatch';
import { Pressable } from '../../../ui/pressable';

interface RuleRowProps {
  readonly rule: DispatchRuleView;
  readonly condition: string;
  readonly outcome: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Another change is on its way. */
  readonly isBusy: boolean;
  readonly mayEdit: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** One rule in words, and what may be done with it. */
export function RuleRow(props: RuleRowProps) {
  const { rule, condition, outcome, isFirst, isLast, isBusy, mayEdit, onMove, onEdit, onRemove } = props;
  const act = (label: string, isOff: boolean, onTap: () => void) => (
    <Pressable
      className={`mg-pill${isOff ? ' is-off' : ''}`}
      label={`${label}第 ${rule.position} 条`}
      isDisabled={isOff}
      onTap={onTap}
    >
      <Text>{label}</Text>
    </Pressable>
  );
  return (
    <View className="mg-rule">
      <Text className="mg-rule-position">{rule.position}</Text>
      <View className="mg-rule-words">
        <Text className="mg-rule-condition">{condition}</Text>
        <Text className="mg-rule-outcome">→ {outcome}</Text>
      </View>
      {mayEdit && (
        <View className="mg-rule-actions">
          {act('上移', isFirst || isBusy, () => onMove(-1))}
          {act('下移', isLast || isBusy, () => onMove(1))}
          {act('修改', isBusy, onEdit)}
          {act('删除', isBusy, onRemove)}
        </View>
      )}
    </View>
  );
}
