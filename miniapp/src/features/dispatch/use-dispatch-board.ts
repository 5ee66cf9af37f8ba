import { useQuery, useQueryClient } from '@tanstack/react-query';
import { countAgainSoon } from '../../platform/live/count-again';
import { useLiveQuery } from '../../platform/live/use-live-query';
import { fetchDispatchBoard } from './api';

const DISPATCH_BOARD_KEY = 'dispatch-board';

/** Follows what happens, and is read again three times a minute: time passes by itself. */
export function useDispatchBoard(estateId: string) {
  return useQuery({
    queryKey: [DISPATCH_BOARD_KEY, estateId],
    queryFn: () => fetchDispatchBoard(estateId),
    enabled: estateId !== '',
    subscribed: useLiveQuery('list').subscribed,
    refetchInterval: 20_000,
  });
}

/** Something has changed somewhere. */
export function refreshDispatchBoards(): void {
  countAgainSoon(DISPATCH_BOARD_KEY);
}

/** After something was dispatched: the board and every list of candidates show who carries what now. */
export function useRefreshDispatch(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [DISPATCH_BOARD_KEY] });
    void client.invalidateQueries({ queryKey: ['candidates'] });
  };
}
