import type { StoredWork } from '@yingsheng/shared/api/personal-data';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import type { EntityManager } from 'typeorm';
import { WorkOrder } from '../../complaints/entities/work-order';
import { hideFromAccused } from '../../complaints/hide-from-accused';
import { Absence } from '../../directory/entities/absence';
import { Department } from '../../directory/entities/department';
import { DutyShift } from '../../directory/entities/duty-shift';
import { estateIdsOf, type Viewer } from '../../platform/http/viewer';

/** What is kept of a colleague's work; `null` for whoever is none. */
export async function workOf(manager: EntityManager, viewer: Viewer): Promise<StoredWork | null> {
  const { personId, departmentId } = viewer;
  if (estateIdsOf(viewer, ...STAFF_ROLES).length === 0) return null;
  const department = departmentId === null ? null : await manager.findOneBy(Department, { id: departmentId });
  const handled = manager.createQueryBuilder(WorkOrder, 'o').where('o.handlerId = :personId', { personId });
  return {
    departmentName: department?.name ?? null,
    shiftCount: await manager.countBy(DutyShift, { personId }),
    absenceCount: await manager.countBy(Absence, { personId }),
    workOrderCount: await hideFromAccused(handled, 'o.complaintId', personId).getCount(),
  };
}
