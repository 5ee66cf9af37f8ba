import { Text, View } from '@tarojs/components';
import { dayText } from '../../features/board/board-words';
import { useBoard, useCompanyBoard } from '../../features/board/use-board';
import { useNow } from '../../platform/now';
import { ErrorState, Skeleton } from '../../ui/states';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { BoardAside } from './board-aside';
import { BoardBody } from './board-body';
import { BoardSkeleton } from './board-skeleton';
import { CompanyBoardTable } from './company-board';
import { IncomingNote } from './incoming-note';
import '../parts/parts.scss';
import './board-page.scss';

/** 今日看板: of one estate, or of all estates at once where the person manages several. */
export default function BoardPage() {
  const { isAll } = useManagedEstate();
  return isAll ? <AllEstates /> : <OneEstate />;
}

/** Where there are several estates, the way to the others says which one this is. What is about to break, what waits for a decision, and how well promises are kept. */
function OneEstate() {
  const { estate, estates, chooseAll } = useManagedEstate();
  const board = useBoard(estate?.id ?? '');
  const now = useNow(15);
  return (
    <ManagerShell
      tab="board"
      title={
        estate === null || estates.length > 1 ? `今日看板 · ${dayText(now)}` : `${estate.name} · 今日 ${dayText(now)}`
      }
      aside={<BoardAside onDuty={board.data?.onDuty} onAll={estates.length > 1 ? () => chooseAll(true) : undefined} />}
    >
      <IncomingNote />
      {board.data === undefined && board.error === null && <BoardSkeleton />}
      {board.data === undefined && board.error !== null && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.data !== undefined && (
        <View className="mg-board">
          <NotRead board={board} now={now} />
          <BoardBody board={board.data} now={now} />
        </View>
      )}
    </ManagerShell>
  );
}

/** Where to look first on a Monday morning. */
function AllEstates() {
  const { choose, chooseAll } = useManagedEstate();
  const board = useCompanyBoard();
  const now = useNow(15);
  const openEstate = (estateId: string): void => {
    choose(estateId);
    chooseAll(false);
  };
  return (
    <ManagerShell tab="board" title={`全部小区 · 今日 ${dayText(now)}`} aside={<BoardAside />}>
      <IncomingNote />
      {board.data === undefined && board.error === null && <Skeleton lines={8} />}
      {board.data === undefined && board.error !== null && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.data !== undefined && (
        <View className="mg-board">
          <NotRead board={board} now={now} />
          <CompanyBoardTable board={board.data} onEstate={openEstate} />
        </View>
      )}
    </ManagerShell>
  );
}

interface NotReadProps {
  readonly board: { readonly isRefetchError: boolean; readonly dataUpdatedAt: number };
  readonly now: Date;
}

function NotRead({ board: { isRefetchError, dataUpdatedAt }, now }: NotReadProps) {
  if (!isRefetchError) return null;
  return (
    <Text className="mg-problem" aria-live="polite">
      没能更新，下面是 {Math.max(1, Math.round((now.getTime() - dataUpdatedAt) / 60_000))} 分钟前的情况。
    </Text>
  );
}
