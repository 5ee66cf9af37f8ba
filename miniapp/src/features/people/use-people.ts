import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DutyShiftRequest } from '@yingsheng/shared/api/roster';
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

/** Adds a shift, or puts it in the place of `shiftId`. */
export function useSaveShift(estateId: string) {
  return useChange(({ shiftId, shift }: { shiftId: string | null; shift: DutyShiftRequest }) =>
    shiftId === null ? api.addShift(estateId, shift) : api.moveShift(estateId, shiftId, shift),
  );
}

export function useRemoveShift(estateId: string) {
  return useChange((shiftId: string) => api.removeShift(estateId, shiftId));
}

export function useCopyWeek(estateId: string) {
  return useChange((week: string) => api.copyWeek(estateId, week));
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
