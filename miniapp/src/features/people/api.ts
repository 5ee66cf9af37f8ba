import type {
  ArrangeShiftsRequest,
  CopyWeekResult,
  RosterImportPreview,
  RosterWeek,
} from '@yingsheng/shared/api/roster';
import type {
  AbsenceAction,
  AbsenceRequest,
  MarkedAbsence,
  MyDuty,
  OwedWork,
  StaffRecord,
} from '@yingsheng/shared/api/staff';
import { downloadSpreadsheet } from '../../platform/download';
import { queryString, request } from '../../platform/request';
import { uploadFile } from '../../platform/upload';

/** `week`: any day of it; empty for the present week. */
export function fetchRoster(estateId: string, week: string): Promise<RosterWeek> {
  return request<RosterWeek>('GET', `/api/estates/${estateId}/roster${queryString({ week })}`);
}

/** Takes shifts away and puts others in, all of it or nothing. */
export function arrangeShifts(estateId: string, arrangement: ArrangeShiftsRequest): Promise<unknown> {
  return request('POST', `/api/estates/${estateId}/roster/arrange`, arrangement);
}

/** Fills `week` with the shifts of the week before. */
export function copyWeek(estateId: string, week: string): Promise<CopyWeekResult> {
  return request<CopyWeekResult>('POST', `/api/estates/${estateId}/roster/copy-week`, { week });
}

export function fetchStaffRecords(estateId: string): Promise<StaffRecord[]> {
  return request<StaffRecord[]>('GET', `/api/estates/${estateId}/staff-records`);
}

export function fetchOwed(estateId: string, personId: string): Promise<OwedWork> {
  return request<OwedWork>('GET', `/api/estates/${estateId}/staff/${personId}/owed`);
}

export function setLoadCap(estateId: string, personId: string, loadCap: number): Promise<unknown> {
  return request('POST', `/api/estates/${estateId}/staff/${personId}/load-cap`, { loadCap });
}

export function setActive(estateId: string, personId: string, isActive: boolean): Promise<unknown> {
  return request('POST', `/api/estates/${estateId}/staff/${personId}/${isActive ? 'reactivate' : 'deactivate'}`, {});
}

export function markAbsent(estateId: string, personId: string, absence: AbsenceRequest): Promise<MarkedAbsence> {
  return request<MarkedAbsence>('POST', `/api/estates/${estateId}/staff/${personId}/absences`, absence);
}

export function actOnAbsence(estateId: string, absenceId: string, action: AbsenceAction): Promise<unknown> {
  return request('POST', `/api/estates/${estateId}/absences/${absenceId}/${action}`, {});
}

export function fetchMyDuty(week: string): Promise<MyDuty> {
  return request<MyDuty>('GET', `/api/me/duty${queryString({ week })}`);
}

export function markMyAbsence(absence: AbsenceRequest): Promise<MarkedAbsence> {
  return request<MarkedAbsence>('POST', '/api/me/absences', absence);
}

export function endMyAbsence(absenceId: string): Promise<unknown> {
  return request('POST', `/api/me/absences/${absenceId}/end`, {});
}

/** A sheet to fill in and import again. */
export function exportRoster(estateId: string, week: string): Promise<void> {
  return downloadSpreadsheet(`/api/estates/${estateId}/roster/export${queryString({ week })}`, `值班表${week}.xlsx`);
}

/** What importing the file would do; writes nothing. */
export function previewImport(estateId: string, week: string, filePath: string): Promise<RosterImportPreview> {
  return uploadFile<RosterImportPreview>(
    `/api/estates/${estateId}/roster/import-preview${queryString({ week })}`,
    filePath,
  );
}
