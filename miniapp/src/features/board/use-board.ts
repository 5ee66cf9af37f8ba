import { useQuery } from '@tanstack/react-query';
import { fetchBoard } from './api';

export const BOARD_KEY = 'board';

/** Read again twice a minute: an at-risk list that is older than that is no warning. */
export function useBoard(estateId: string) {
  return useQuery({
    queryKey: [BOARD_KEY, estateId],
    queryFn: () => fetchBoard(estateId),
    enabled: estateId !== '',
    refetchInterval: 30_000,
  });
}
