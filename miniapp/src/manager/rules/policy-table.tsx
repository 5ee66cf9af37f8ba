import { Text, View } from '@tarojs/components';
import { CATEGORY_LABEL, LIMIT_CLASS_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { LIMIT_CLASSES, type LimitsOverride } from '@yingsheng/shared/sla/policy';
import { tableRole } from '../../features/board/table-role';
import type { PolicyDraft } from '../../features/rules/policy-draft';
import { Button } from '../../ui/button';
import type { DraftEditing } from './draft-sheets';
import { fieldsUnder } from './field-paths';
import { LIMIT_HEADINGS, LimitsRow } from './limits-row';

interface PolicyTableProps {
  readonly draft: PolicyDraft;
  readonly current: PolicyDraft;
  readonly workdayMinutes: number;
  /** Field errors of the server, by path. */
  readonly fields: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
  readonly onEdit: (editing: DraftEditing) => void;
  readonly onRemoveOverride: (index: number) => void;
}

/** A row per class of matters, then the categories that are singled out. */
export function PolicyTable({
  draft,
  current,
  workdayMinutes,
  fields,
  mayEdit,
  onEdit,
  onRemoveOverride,
}: PolicyTableProps) {
  return (
    <View className="mg-limits">
      <View {...tableRole('table', '服务承诺')}>
        <View className="mg-limits-head" {...tableRole('row')}>
          {LIMIT_HEADINGS.map((heading) => (
            <Text key={heading} {...tableRole('columnheader')}>
              {heading}
            </Text>
          ))}
        </View>
        {LIMIT_CLASSES.map((limitClass) => (
          <LimitsRow
            key={limitClass}
            name={LIMIT_CLASS_LABEL[limitClass]}
            limits={draft.limits[limitClass]}
            current={current.limits[limitClass]}
            workdayMinutes={workdayMinutes}
            errors={fieldsUnder(fields, `limits.${limitClass}`)}
            {...(mayEdit ? { onEdit: () => onEdit({ kind: 'class', limitClass }) } : {})}
          />
        ))}
        {draft.overrides.map((row, index) => (
          <LimitsRow
            key={`${row.category}:${row.urgency}`}
            name={`单列：${CATEGORY_LABEL[row.category]} · ${URGENCY_LABEL[row.urgency]}`}
            limits={row.limits}
            current={currentOf(row, current)}
            workdayMinutes={workdayMinutes}
            errors={{
              ...fieldsUnder(fields, `overrides.${index}`),
              ...fieldsUnder(fields, `overrides.${index}.limits`),
            }}
            {...(mayEdit
              ? { onEdit: () => onEdit({ kind: 'override', index }), onRemove: () => onRemoveOverride(index) }
              : {})}
          />
        ))}
      </View>
      {mayEdit && (
        <View className="mg-limits-add">
          <Button kind="secondary" small label="单列一个类别" onTap={() => onEdit({ kind: 'newOverride' })} />
          <Text className="mg-note">某个类别要与所属大类不同时用，例如“渗漏/外墙”的一般事项。</Text>
        </View>
      )}
    </View>
  );
}

function currentOf({ category, urgency }: LimitsOverride, current: PolicyDraft) {
  return current.overrides.find((row) => row.category === category && row.urgency === urgency)?.limits ?? null;
}
