/** 房屋资料: names are clear among neighbours, nothing is put into what is out of use, nobody overwrites a colleague unseen. */
import type { NamingRule } from '@yingsheng/shared/api/places';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { DomainError } from '../../platform/domain-error';
import { nameKey } from './plan-places';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly retiredAt: Date | null;
}

export function nameMustBeSaid(name: string): void {
  if (name === '') throw new DomainError('REQUEST.INVALID', { fields: { name: '请填写名称' } });
}

/** However they are written: `3栋` beside `三幢` would be one building for everybody who reads it. */
export function addressMustBeFree(name: string, siblings: readonly Named[]): void {
  mustNotBeTaken(siblings.find((sibling) => nameKey(sibling.name) === nameKey(name)));
}

export function nameMustBeFree(name: string, siblings: readonly Named[]): void {
  mustNotBeTaken(siblings.find((sibling) => sibling.name === name));
}

function mustNotBeTaken(taken: Named | undefined): void {
  if (taken === undefined) return;
  throw new DomainError(taken.retiredAt === null ? 'PLACES.NAME_TAKEN' : 'PLACES.NAME_TAKEN_BY_RETIRED', {
    name: taken.name,
  });
}

export function parentMustBeInUse(parent: Named | null): void {
  if (parent !== null && parent.retiredAt !== null) {
    throw new DomainError('PLACES.PARENT_RETIRED', { name: parent.name });
  }
}

/** @throws DomainError PLACES.CHANGED_MEANWHILE where a colleague was faster */
export function recordMustBeAsSeen<Fields extends object>(seen: Fields, current: Fields): void {
  const fields = Object.keys(current) as (keyof Fields)[];
  if (fields.some((field) => JSON.stringify(seen[field] ?? null) !== JSON.stringify(current[field] ?? null))) {
    throw new DomainError('PLACES.CHANGED_MEANWHILE');
  }
}

/** Each once, none forgotten: somebody may have added one meanwhile. */
export function orderMustBeComplete(ids: readonly string[], current: readonly Named[]): void {
  const isComplete = ids.length === current.length && current.every(({ id }) => ids.includes(id));
  if (!isComplete || new Set(ids).size !== ids.length) throw new DomainError('PLACES.CHANGED_MEANWHILE');
}

/** One department takes the lead in a kind of matters, so that it is always clear which. */
export function matterMustBeFree(
  code: DepartmentCode | null,
  others: readonly { readonly code: DepartmentCode | null; readonly name: string }[],
): void {
  const other = code === null ? undefined : others.find((department) => department.code === code);
  if (other !== undefined) throw new DomainError('PLACES.MATTER_TAKEN', { name: other.name });
}

export function departmentMustBeEmpty(peopleCount: number): void {
  if (peopleCount > 0) throw new DomainError('PLACES.DEPARTMENT_HAS_PEOPLE', { peopleCount });
}

/** A rule that sends work to a department out of use would be passed over without a word. */
export function noRuleMustNameIt(rules: readonly NamingRule[]): void {
  if (rules.length > 0) throw new DomainError('PLACES.DEPARTMENT_IN_RULES', { rules: rulesInWords(rules) });
}

/** `翠湖花园第 2、5 条，枫林苑第 1 条` */
function rulesInWords(rules: readonly NamingRule[]): string {
  const estateIds = [...new Set(rules.map(({ estateId }) => estateId))];
  return estateIds
    .map((estateId) => {
      const own = rules.filter((rule) => rule.estateId === estateId);
      return `${own[0]?.estateName}第 ${own.map(({ position }) => position).join('、')} 条`;
    })
    .join('，');
}

/** Whatever no department takes the lead in goes to this one (`choose-department`): nothing is without an owner. */
const TAKES_THE_REST: DepartmentCode = 'customerService';

export function somebodyMustTakeTheRest(before: DepartmentCode | null, after: DepartmentCode | null): void {
  if (before === TAKES_THE_REST && after !== TAKES_THE_REST) throw new DomainError('PLACES.TAKES_THE_REST');
}
