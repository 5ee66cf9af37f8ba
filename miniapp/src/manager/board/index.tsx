import { Text, View } from '@tarojs/components';
import { dayText } from '../../features/board/board-words';
import { useBoard } from '../../features/board/use-board';
import { useNow } from '../../platform/now';
import { ErrorState } from '../../ui/states';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { BoardAside } from './board-aside';
import { BoardBody } from './board-body';
import { BoardSkeleton } from './board-skeleton';
import { IncomingNote } from './incoming-note';
import '../parts/parts.scss';
import './board-page.scss';

/** 今日看板: what is about to break, what waits for a decision, and how well promises are kept. */
export default function BoardPage() {
  const { estate } = useManagedEstate();
  const board = useBoard(estate?.id ?? '');
  const now = useNow(15);
  return (
    <ManagerShell
      tab="board"
      title={estate === null ? '今日看板' : `${estate.name} · 今日 ${dayText(now)}`}
      aside={<BoardAside onDuty={board.data?.onDuty} />}
    >
      <IncomingNote />
      {board.data === undefined && board.error === null && <BoardSkeleton />}
      {board.data === undefined && board.error !== null && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.data !== undefined && (
        <View className="mg-board">
          {board.isRefetchError && (
            <Text className="mg-problem" aria-live="polite">
              没能更新，下面是 {Math.max(1, Math.round((now.getTime() - board.dataUpdatedAt) / 60_000))} 分钟前的情况。
            </Text>
          )}
          <BoardBody board={board.data} now={now} />
        </View>
      )}
    </ManagerShell>
  );
}
