import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchDispatchBoard } from './api';

const DISPATCH_BOARD_KEY = 'dispatch-board';

/** Read again three times a minute: orders are offered and taken all the time. */
export function useDispatchBoard(estateId: string) {
  return useQuery({
    queryKey: [DISPATCH_BOARD_KEY, estateId],
    queryFn: () => fetchDispatchBoard(estateId),
    enabled: estateId !== '',
    refetchInterval: 20_000,
  });
}

/** After something was dispatched: the board and every list of candidates show who carries what now. */
export function useRefreshDispatch(): () => void {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: [DISPATCH_BOARD_KEY] });
    void client.invalidateQueries({ queryKey: ['candidates'] });
  };
}
