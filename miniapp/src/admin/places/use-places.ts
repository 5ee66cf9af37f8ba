import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlaceRecords } from '@yingsheng/shared/api/places';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { fetchDepartments, fetchRecords, fetchRooms } from '../parts/api';

/** What every panel is given. */
export interface PanelProps {
  readonly records: PlaceRecords;
  /** Another estate is worked on from now on. */
  readonly onEstate: (estateId: string) => void;
}

export function useRecords(estateId: string) {
  return useQuery({ queryKey: ['place-records', estateId], queryFn: () => fetchRecords(estateId) });
}

export function useRooms(estateId: string, unitId: string) {
  return useQuery({ queryKey: ['place-rooms', estateId, unitId], queryFn: () => fetchRooms(estateId, unitId) });
}

export function useDepartments(estateId: string) {
  return useQuery({ queryKey: ['department-records', estateId], queryFn: () => fetchDepartments(estateId) });
}

/** One change of places; whatever shows places is read again, also after a refusal: a colleague was probably faster. */
export function useChange(onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ change }: { change: () => Promise<unknown>; said: string }) => change(),
    onSuccess: (_answer, { said }) => {
      toast(said);
      onDone?.();
    },
    onError: (error) => toast(messageOf(error)),
    onSettled: () => client.invalidateQueries(),
  });
}
