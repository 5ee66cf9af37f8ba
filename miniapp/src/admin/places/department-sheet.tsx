import { Text, View } from '@tarojs/components';
import type { DepartmentFields, DepartmentRecord } from '@yingsheng/shared/api/places';
import { DEPARTMENTS, type DepartmentCode } from '@yingsheng/shared/people/role';
import { PLACE_NAME_MAX } from '@yingsheng/shared/place/place-kind';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';
import { Sheet } from '../../ui/sheet';
import { addDepartment, changeDepartment } from '../parts/api';
import { MoveField } from './move-field';
import { MATTER_LABEL } from './place-words';
import { RetireButton } from './retire-button';
import { RulesFirst } from './rules-first';
import { useChange } from './use-places';

interface DepartmentSheetProps {
  readonly estateId: string;
  /** `null`: a new one is added. */
  readonly department: DepartmentRecord | null;
  readonly departments: readonly DepartmentRecord[];
  readonly onClose: () => void;
}

const NOTHING = 'nothing';
const RETIRE_BODY = '不再派单给它。以往的投诉和工单照旧显示它的名称。以后可以恢复。';

/** One department: its name, and the kind of matters it takes the lead in. */
export function DepartmentSheet({ estateId, department, departments, onClose }: DepartmentSheetProps) {
  const before = fieldsOf(department);
  const [form, setForm] = useState(before);
  const change = useChange(department === null ? onClose : undefined);
  const name = form.name.trim();
  const save = () => {
    const fields = { ...form, name };
    change.mutate({
      change: () =>
        department === null
          ? addDepartment(estateId, fields)
          : changeDepartment(estateId, department.id, { ...fields, seen: before }),
      said: department === null ? `已新增${name}` : '已保存',
    });
  };
  const isSame = JSON.stringify(form) === JSON.stringify(before);
  return (
    <Sheet
      open
      title={department === null ? '新增部门' : department.name}
      onClose={onClose}
      footer={
        <Button
          label={department === null ? '新增' : '保存'}
          busy={change.isPending}
          disabled={name.length < 2 || isSame}
          onTap={save}
        />
      }
    >
      <Field label="名称">
        <Input
          label="名称"
          value={form.name}
          onChange={(text) => setForm({ ...form, name: text })}
          maxLength={PLACE_NAME_MAX}
        />
      </Field>
      <Field label="牵头哪类事项" hint="每类只有一个部门牵头；不牵头的部门由派单规则或人工派单">
        <Select
          label="牵头哪类事项"
          placeholder="选择事项"
          options={matterOptions(department, departments)}
          value={form.code ?? NOTHING}
          onChange={(value) => setForm({ ...form, code: value === NOTHING ? undefined : value })}
        />
      </Field>
      {department !== null && (
        <View>
          <MoveField estateId={estateId} kind="department" place={department} siblings={departments} />
          {department.rules.length > 0 && !department.isRetired ? (
            <RulesFirst rules={department.rules} />
          ) : department.peopleCount > 0 && !department.isRetired ? (
            <Text className="ys-block ys-gap-top">
              {`还不能停用：还有 ${department.peopleCount} 位同事在这个部门，先在“同事账号”里改到别的部门。`}
            </Text>
          ) : (
            <RetireButton estateId={estateId} kind="department" place={department} body={RETIRE_BODY} />
          )}
        </View>
      )}
    </Sheet>
  );
}

function fieldsOf(department: DepartmentRecord | null): DepartmentFields {
  if (department === null) return { name: '' };
  const { name, code } = department;
  return { name, ...(code === null ? {} : { code }) };
}

/** Who takes the lead now is said; to take it over, the other gives it up first. */
function matterOptions(department: DepartmentRecord | null, departments: readonly DepartmentRecord[]) {
  const matters = DEPARTMENTS.map((value) => {
    const leading = departments.find((other) => other.code === value && other.id !== department?.id);
    return {
      value,
      label: MATTER_LABEL[value],
      ...(leading === undefined ? {} : { hint: `现在由${leading.name}牵头` }),
    };
  });
  return [{ value: NOTHING, label: '不牵头' } as const, ...matters] satisfies readonly {
    value: DepartmentCode | typeof NOTHING;
    label: string;
    hint?: string;
  }[];
}
