import type { GrantableRoles, RoleScope } from '@yingsheng/shared/api/staff-accounts';
import { ROLE_LABEL } from '@yingsheng/shared/labels.zh';
import type { Role } from '@yingsheng/shared/people/role';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';

const COMPANY = 'company';

/** Half chosen at most times. */
export interface ScopeDraft {
  readonly place: string | null;
  readonly role: Role | null;
}
export const NO_SCOPE: ScopeDraft = { place: null, role: null };

export function scopeOf({ place, role }: ScopeDraft): RoleScope | null {
  if (place === null || role === null) return null;
  return { role, estateId: place === COMPANY ? null : place };
}

interface RoleChoiceProps {
  readonly grantable: GrantableRoles;
  readonly value: ScopeDraft;
  readonly onChange: (value: ScopeDraft) => void;
}

/** Where first, then what may be given there. */
export function RoleChoice({ grantable, value, onChange }: RoleChoiceProps) {
  const estates = grantable.estates.map(({ id, name }) => ({ value: id, label: name }));
  const company = { value: COMPANY, label: '全公司', hint: '所有小区，以后新增的也算' };
  const places = grantable.companyRoles.length > 0 ? [...estates, company] : estates;
  const roles =
    value.place === COMPANY
      ? grantable.companyRoles
      : (grantable.estates.find(({ id }) => id === value.place)?.roles ?? []);
  const chooseIn = (place: string): void => onChange({ place, role: null });
  return (
    <>
      <Field label="在哪里任职" required>
        <Select label="在哪里任职" placeholder="请选择小区" options={places} value={value.place} onChange={chooseIn} />
      </Field>
      {value.place === null ? null : (
        <Field label="角色" required>
          <Select
            label="角色"
            placeholder="请选择角色"
            options={roles.map((role) => ({ value: role, label: ROLE_LABEL[role] }))}
            value={value.role}
            onChange={(role) => onChange({ ...value, role })}
          />
        </Field>
      )}
    </>
  );
}
