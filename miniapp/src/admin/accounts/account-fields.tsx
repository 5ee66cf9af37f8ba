import { Text } from '@tarojs/components';
import type { GrantableRoles } from '@yingsheng/shared/api/staff-accounts';
import { CATEGORY_CODES } from '@yingsheng/shared/complaint/category';
import { CATEGORY_LABEL } from '@yingsheng/shared/labels.zh';
import { COLLEAGUE_NAME_MAX } from '@yingsheng/shared/people/account';
import { LOAD_CAP_MAX, LOAD_CAP_MIN } from '@yingsheng/shared/people/duty';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Select } from '../../ui/select';
import { type AccountDraft, buildingsWithin } from './account-form';

const SKILLS = CATEGORY_CODES.map((value) => ({ value, label: CATEGORY_LABEL[value] }));
const LOAD_CAPS = Array.from({ length: LOAD_CAP_MAX - LOAD_CAP_MIN + 1 }, (_unused, index) => {
  const cap = LOAD_CAP_MIN + index;
  return { value: String(cap), label: `${cap} 单` };
});

interface AccountFieldsProps {
  readonly draft: AccountDraft;
  readonly grantable: GrantableRoles;
  /** Where the colleague works or is to work: whose buildings are offered. */
  readonly estateIds: readonly string[];
  readonly onChange: (change: Partial<AccountDraft>) => void;
}

/** Who the colleague is and what they take on; the rarer half unfolds. */
export function AccountFieldsForm({ draft, grantable, estateIds, onChange }: AccountFieldsProps) {
  const [isOpen, setOpen] = useState(draft.skills.length > 0 || draft.zones.length > 0);
  const departments = grantable.departments.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Field label="姓名" required>
        <Input label="姓名" value={draft.name} onChange={(name) => onChange({ name })} maxLength={COLLEAGUE_NAME_MAX} />
      </Field>
      <Field label="手机号" required hint="用来登录，不给业主看">
        <Input label="手机号" value={draft.phone} onChange={(phone) => onChange({ phone })} maxLength={30} />
      </Field>
      <Field label="工作电话" hint="业主和同事拨打的">
        <Input
          label="工作电话"
          value={draft.workPhone}
          onChange={(workPhone) => onChange({ workPhone })}
          maxLength={30}
        />
      </Field>
      <Field label="部门">
        <Select
          label="部门"
          placeholder="请选择部门"
          options={departments}
          value={draft.departmentId}
          onChange={(departmentId) => onChange({ departmentId })}
        />
      </Field>
      {isOpen ? (
        <WorkFields draft={draft} grantable={grantable} estateIds={estateIds} onChange={onChange} />
      ) : (
        <Button kind="plain" label="技能、楼栋和接单上限" onTap={() => setOpen(true)} />
      )}
    </>
  );
}

function WorkFields({ draft, grantable, estateIds, onChange }: AccountFieldsProps) {
  const buildings = buildingsWithin(grantable, estateIds).map(({ id, name, estateName }) => ({
    value: id,
    label: grantable.estates.length > 1 ? `${estateName} ${name}` : name,
  }));
  return (
    <>
      <Field label="技能" hint="不选就是本部门各类都接">
        <Chips multiple options={SKILLS} value={draft.skills} onChange={(skills) => onChange({ skills })} />
      </Field>
      <Field label="负责的楼栋" hint="不选就是全部">
        {buildings.length === 0 ? (
          <Text className="ys-second">小区里还没有录入楼栋。</Text>
        ) : (
          <Chips multiple options={buildings} value={draft.zones} onChange={(zones) => onChange({ zones })} />
        )}
      </Field>
      <Field label="手上最多几单" hint="到了这个数不再自动派">
        <Select
          label="手上最多几单"
          placeholder="请选择"
          options={LOAD_CAPS}
          value={String(draft.loadCap)}
          onChange={(cap) => onChange({ loadCap: Number(cap) })}
        />
      </Field>
    </>
  );
}
