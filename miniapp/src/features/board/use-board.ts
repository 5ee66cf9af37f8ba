import { useQuery } from '@tanstack/react-query';
import { countAgainSoon } from '../../platform/live/count-again';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { fetchBoard, fetchCompanyBoard } from './api';

export const BOARD_KEY = 'board';
/** Nothing happens at the moment at which a promise breaks, so that nobody tells of it. */
const TIME_PASSES_MS = 30_000;

/** Follows what happens on the estate: an at-risk list that is old is no warning. */
export function useBoard(estateId: string) {
  return useQuery({
    queryKey: [BOARD_KEY, estateId],
    queryFn: () => fetchBoard(estateId),
    enabled: estateId !== '',
    ...useFollowing(),
  });
}

/** 全部小区 that the person may see the boards of. */
export function useCompanyBoard() {
  return useQuery({ queryKey: [BOARD_KEY, 'all'], queryFn: fetchCompanyBoard, ...useFollowing() });
}

/** Something has changed somewhere. */
export function refreshBoards(): void {
  countAgainSoon(BOARD_KEY);
}

function useFollowing() {
  const { subscribed } = useLiveQuery('list');
  return { subscribed, refetchInterval: TIME_PASSES_MS };
}
