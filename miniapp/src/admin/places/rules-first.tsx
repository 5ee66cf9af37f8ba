import { Text, View } from '@tarojs/components';
import type { NamingRule } from '@yingsheng/shared/api/places';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';

/** 先改派单规则: which rules still send work to the department, and the way to them for whoever may change them. */
export function RulesFirst({ rules }: { readonly rules: readonly NamingRule[] }) {
  const estateIds = [...new Set(rules.map(({ estateId }) => estateId))];
  return (
    <View className="ys-gap-top">
      <Text className="ys-block">还不能停用：派单规则还派给它，先改派给别的部门，或删掉这几条。</Text>
      {estateIds.map((estateId) => (
        <EstateRules key={estateId} estateId={estateId} rules={rules.filter((rule) => rule.estateId === estateId)} />
      ))}
    </View>
  );
}

interface EstateRulesProps {
  readonly estateId: string;
  readonly rules: readonly NamingRule[];
}

function EstateRules({ estateId, rules }: EstateRulesProps) {
  const mayEdit = useSession(
    ({ me }) => me?.roles.some((grant) => grant.role === 'estateManager' && grant.estateId === estateId) ?? false,
  );
  const where = `${rules[0]?.estateName ?? ''}第 ${rules.map(({ position }) => position).join('、')} 条`;
  if (!mayEdit) return <Text className="ys-second ys-block">{where}：请该小区的项目经理来改。</Text>;
  return (
    <View className="ys-between">
      <Text className="ys-second">{where}</Text>
      <Button
        kind="plain"
        small
        label="去改派单规则"
        ariaLabel={`去改派单规则 ${where}`}
        onTap={() => go('/manager/rules/index', { tab: 'dispatch', estateId })}
      />
    </View>
  );
}
