import { Text, View } from '@tarojs/components';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import type { DispatchRuleBook, DispatchRuleView } from '@yingsheng/shared/api/dispatch';
import { MAX_DISPATCH_RULES } from '@yingsheng/shared/dispatch/rule';
import { CATEGORY_GROUP_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { usePlaces } from '../../../features/directory/use-places';
import { conditionText, outcomeText } from '../../../features/dispatch/rule-words';
import { useChangeRules, useDispatchRules } from '../../../features/dispatch/use-dispatch-rules';
import { useDepartments } from '../../../features/work-order/use-dispatch-options';
import { confirm, toast } from '../../../platform/feedback';
import { useNow } from '../../../platform/now';
import { messageOf } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { Empty, ErrorState, Skeleton } from '../../../ui/states';
import { Panel } from '../../parts/panel';
import type { RulePanelProps } from '../rule-tabs';
import { movedIds, withoutRule } from './rule-draft';
import { RuleRow } from './rule-row';
import { RuleSheet } from './rule-sheet';
import { TryRules } from './try-rules';
import './dispatch-rules.scss';

type Departments = readonly { readonly id: string; readonly name: string }[];

/** 派单规则: read from above, the first that fits decides; below them where everything else goes. */
export function DispatchRules({ estateId }: RulePanelProps) {
  const book = useDispatchRules(estateId);
  const places = usePlaces(estateId);
  const departments = useDepartments(estateId);
  const error = book.error ?? places.error ?? departments.error;
  if (book.data !== undefined && places.data !== undefined && departments.data !== undefined) {
    return <RuleBook estateId={estateId} book={book.data} places={places.data} departments={departments.data} />;
  }
  if (error === null) return <Skeleton lines={8} />;
  const retry = () => {
    for (const query of [book, places, departments]) void query.refetch();
  };
  return <ErrorState error={error} onRetry={retry} />;
}

interface RuleBookProps extends RulePanelProps {
  readonly book: DispatchRuleBook;
  readonly places: EstatePlaces;
  readonly departments: Departments;
}

function RuleBook({ estateId, book, places, departments }: RuleBookProps) {
  const [editing, setEditing] = useState<number | null>(null);
  const change = useChangeRules(estateId);
  const names = { places, departments };
  const { rules, version, mayEdit } = book;
  const move = (rule: DispatchRuleView, by: -1 | 1) => {
    const ids = movedIds(rules, rule.id, by);
    if (ids !== null) change.mutate({ version, ids });
  };
  const remove = async (rule: DispatchRuleView) => {
    const isSure = await confirm({
      title: `删除第 ${rule.position} 条规则？`,
      body: `${conditionText(rule, names)} → ${outcomeText(rule, names)}`,
      confirmLabel: '删除规则',
      isDanger: true,
    });
    if (!isSure) return;
    change.mutate({ version, rules: withoutRule(rules, rule.id) }, { onSuccess: () => toast('规则已删除') });
  };
  return (
    <View className="mg-dispatch-rules">
      <Panel title="派单规则" count={rules.length} note="从上往下，第一条符合的生效">
        <Changed book={book} />
        {change.error !== null && (
          <Text className="mg-problem" aria-live="assertive">
            {messageOf(change.error)}
          </Text>
        )}
        {rules.length === 0 && <Empty title="还没有派单规则" hint="现在都按类别归口派单，见下表。" />}
        <View className="mg-rule-list">
          {rules.map((rule, index) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              condition={conditionText(rule, names)}
              outcome={outcomeText(rule, names)}
              isFirst={index === 0}
              isLast={index === rules.length - 1}
              isBusy={change.isPending}
              mayEdit={mayEdit}
              onMove={(by) => move(rule, by)}
              onEdit={() => setEditing(index)}
              onRemove={() => void remove(rule)}
            />
          ))}
        </View>
        {mayEdit && rules.length < MAX_DISPATCH_RULES && (
          <Button kind="secondary" label="新增规则" onTap={() => setEditing(rules.length)} />
        )}
        {!mayEdit && <Text className="mg-note">派单规则由项目经理修改。</Text>}
      </Panel>
      <View className="mg-dispatch-aside">
        {mayEdit && (
          <Panel title="试一试" note="只看不派">
            <TryRules estateId={estateId} places={places} />
          </Panel>
        )}
        <Defaults book={book} />
      </View>
      {editing !== null && (
        <RuleSheet
          estateId={estateId}
          book={book}
          index={editing}
          places={places}
          departments={departments}
          onClose={() => setEditing(null)}
        />
      )}
    </View>
  );
}

function Changed({ book: { version, changedAt, changedBy } }: { book: DispatchRuleBook }) {
  const now = useNow(60);
  if (changedAt === null) return null;
  return (
    <Text className="mg-note">
      第 {version} 版，{changedBy?.name ?? '已离职员工'} 于 {timeText(changedAt, now)} 修改
    </Text>
  );
}

/** 归口: where a matter goes that no rule fits. */
function Defaults({ book }: { book: DispatchRuleBook }) {
  return (
    <Panel title="没有规则符合时" note="按类别归口">
      {book.defaults.map(({ categoryGroup, departmentName }) => (
        <View key={categoryGroup} className="mg-default-row">
          <Text>{CATEGORY_GROUP_LABEL[categoryGroup]}</Text>
          <Text>{departmentName}</Text>
        </View>
      ))}
    </Panel>
  );
}
