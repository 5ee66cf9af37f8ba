import { Text, View } from '@tarojs/components';
import type { RuleKind } from '@yingsheng/shared/sla/rule-change';
import { useRuleChanges } from '../../../features/rules/use-rules';
import { ChangeLines } from './change-lines';

/** 等品质部批准: above a rule of which a change waits, with what it changes. */
export function WaitingNote({ estateId, kind }: { readonly estateId: string; readonly kind: RuleKind }) {
  const { data } = useRuleChanges(estateId);
  const waiting = data?.waiting.find((change) => change.kind === kind);
  if (waiting === undefined) return null;
  return (
    <View className="mg-waiting">
      <Text className="mg-caution">
        {waiting.proposedByName}提出的变更，等品质部批准。批准以前照现行的来；要看或撤回，请到“规则变更”。
      </Text>
      <ChangeLines lines={waiting.lines} />
    </View>
  );
}
