import type { StaffJob } from '@yingsheng/shared/api/staff-accounts';
import { type EntityManager, In } from 'typeorm';
import { Company } from '../../directory/entities/company';
import { CompanyGrant } from '../../directory/entities/company-grant';
import { Department } from '../../directory/entities/department';
import { Estate } from '../../directory/entities/estate';
import type { Person } from '../../directory/entities/person';
import { heldRoles } from './grantor';

const NOBODY = { grants: [], isCompanyAdmin: false };

/** 哪家公司、哪个部门、在哪里任什么职: what tells two of the same name apart. By person. */
export async function jobsOf(manager: EntityManager, people: readonly Person[]): Promise<Map<string, StaffJob>> {
  const ids = people.map(({ id }) => id);
  const held = await heldRoles(manager, NOBODY, ids);
  const departments = await manager.findBy(Department, {
    id: In(people.flatMap((person) => person.departmentId ?? [])),
  });
  const estateIds = [...held.values()].flat().flatMap(({ estateId }) => estateId ?? []);
  const estates = await manager.findBy(Estate, { id: In(estateIds) });
  const wide = await manager.findBy(CompanyGrant, { personId: In(ids) });
  const companies = await manager.find(Company, { order: { id: 'ASC' } });
  return new Map(
    people.map((person) => {
      const roles = held.get(person.id) ?? [];
      const department = departments.find(({ id }) => id === person.departmentId);
      const estate = estates.find(({ id }) => roles.some(({ estateId }) => estateId === id));
      const wholeOf = wide.find(({ personId }) => personId === person.id);
      const companyId = department?.companyId ?? estate?.companyId ?? wholeOf?.companyId;
      const company = companies.find(({ id }) => id === companyId) ?? companies[0];
      return [
        person.id,
        {
          companyName: company?.name ?? '',
          departmentName: department?.name ?? null,
          roles: roles.map(({ role, estateName }) => ({ role, estateName })),
        },
      ];
    }),
  );
}
