import type { AccountFields, GrantableRoles, StaffAccountDetail } from '@yingsheng/shared/api/staff-accounts';
import type { CategoryCode } from '@yingsheng/shared/complaint/category';

/** As it is typed. */
export interface AccountDraft {
  name: string;
  phone: string;
  workPhone: string;
  departmentId: string | null;
  skills: CategoryCode[];
  zones: string[];
  loadCap: number;
}

/** What most have before anybody says otherwise. */
const USUAL_LOAD_CAP = 8;

export const EMPTY_DRAFT: AccountDraft = {
  name: '',
  phone: '',
  workPhone: '',
  departmentId: null,
  skills: [],
  zones: [],
  loadCap: USUAL_LOAD_CAP,
};

export function draftOf(account: StaffAccountDetail): AccountDraft {
  const { name, phone, workPhone, department, skills, zones, loadCap } = account;
  return {
    name,
    phone: phone ?? '',
    workPhone: workPhone ?? '',
    departmentId: department?.id ?? null,
    skills: skills as CategoryCode[],
    zones,
    loadCap,
  };
}

export function fieldsOf({ name, phone, workPhone, departmentId, ...rest }: AccountDraft): AccountFields {
  return {
    ...rest,
    name: name.trim(),
    phone: phone.trim(),
    ...(workPhone.trim() === '' ? {} : { workPhone: workPhone.trim() }),
    ...(departmentId === null ? {} : { departmentId }),
  };
}

export function isFilled({ name, phone }: AccountDraft): boolean {
  return name.trim() !== '' && phone.trim() !== '';
}

/** The buildings that are offered for these estates; without any estate said, all that the asker may give. */
export function buildingsWithin(grantable: GrantableRoles, estateIds: readonly string[]) {
  return grantable.estates
    .filter(({ id }) => estateIds.length === 0 || estateIds.includes(id))
    .flatMap((estate) => estate.buildings.map((building) => ({ ...building, estateName: estate.name })));
}

/** Buildings chosen before another estate was: they are no longer seen, and not meant any more. */
export function withoutUnseenZones(
  draft: AccountDraft,
  grantable: GrantableRoles,
  estateIds: readonly string[],
): AccountDraft {
  const offered = new Set(buildingsWithin(grantable, estateIds).map(({ id }) => id));
  return { ...draft, zones: draft.zones.filter((zone) => offered.has(zone)) };
}
