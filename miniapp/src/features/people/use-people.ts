import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ArrangeShiftsRequest } from '@yingsheng/shared/api/roster';
import type { AbsenceAction, AbsenceRequest } from '@yingsheng/shared/api/staff';
import * as api from './api';

/** Whatever shows who is there: a shift, an absence or a departure changes all of it. */
const SHOWS_WHO_IS_THERE = ['roster', 'staff-records', 'owed', 'my-duty', 'staff', 'board', 'dispatch-board'];

/** 一周值班表; read again now and then, since a colleague may be arranging it too. */
export function useRoster(estateId: string, week: string) {
  return useQuery({
    queryKey: ['roster', estateId, week],
    queryFn: () => api.fetchRoster(estateId, week),
    refetchInterval: 60_000,
  });
}

export function useStaffRecords(estateId: string) {
  return useQuery({
    queryKey: ['staff-records', estateId],
    queryFn: () => api.fetchStaffRecords(estateId),
    refetchInterval: 60_000,
  });
}

/** What a colleague still owes. */
export function useOwed(estateId: string, personId: string) {
  return useQuery({ queryKey: ['owed', estateId, personId], queryFn: () => api.fetchOwed(estateId, personId) });
}

export function useMyDuty(week: string) {
  return useQuery({ queryKey: ['my-duty', week], queryFn: () => api.fetchMyDuty(week) });
}

/** Also after a refusal everything is read again: a colleague was probably faster. */
function useChange<Input, Result>(change: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(SHOWS_WHO_IS_THERE.map((key) => client.invalidateQueries({ queryKey: [key] }))).then(() => undefined),
  });
}

/** 排班、改班、撤班: a move takes one shift away and puts another in. */
export function useArrangeShifts(estateId: string) {
  return useChange((arrangement: ArrangeShiftsRequest) => api.arrangeShifts(estateId, arrangement));
}

export function useCopyWeek(estateId: string) {
  return useChange((week: string) => api.copyWeek(estateId, week));
}

export function useExportRoster(estateId: string) {
  return useMutation({ mutationFn: (week: string) => api.exportRoster(estateId, week) });
}

/** Reads a filled sheet and says what importing it would do. */
export function usePreviewImport(estateId: string, week: string) {
  return useMutation({ mutationFn: (filePath: string) => api.previewImport(estateId, week, filePath) });
}

export function useSetLoadCap(estateId: string) {
  return useChange(({ personId, loadCap }: { personId: string; loadCap: number }) =>
    api.setLoadCap(estateId, personId, loadCap),
  );
}

export function useSetActive(estateId: string) {
  return useChange(({ personId, isActive }: { personId: string; isActive: boolean }) =>
    api.setActive(estateId, personId, isActive),
  );
}

export function useMarkAbsent(estateId: string) {
  return useChange(({ personId, absence }: { personId: string; absence: AbsenceRequest }) =>
    api.markAbsent(estateId, personId, absence),
  );
}

export function useActOnAbsence(estateId: string) {
  return useChange(({ absenceId, action }: { absenceId: string; action: AbsenceAction }) =>
    api.actOnAbsence(estateId, absenceId, action),
  );
}

export function useMarkMyAbsence() {
  return useChange((absence: AbsenceRequest) => api.markMyAbsence(absence));
}

export function useEndMyAbsence() {
  return useChange((absenceId: string) => api.endMyAbsence(absenceId));
}
