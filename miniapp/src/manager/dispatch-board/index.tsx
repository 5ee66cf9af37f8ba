import { Text, View } from '@tarojs/components';
import { useDispatchBoard } from '../../features/dispatch/use-dispatch-board';
import { useNow } from '../../platform/now';
import { ErrorState, Skeleton } from '../../ui/states';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { DispatchColumns } from './dispatch-columns';
import '../parts/parts.scss';
import './dispatch-board.scss';

/** 工单调度: what nobody has, what waits to be taken, who works on what; one pick of an order and one of a person. */
export default function DispatchBoardPage() {
  const { estate } = useManagedEstate();
  const estateId = estate?.id ?? '';
  const board = useDispatchBoard(estateId);
  const now = useNow(15);
  return (
    <ManagerShell tab="dispatchBoard" title="工单调度">
      {board.data === undefined && board.error === null && <Skeleton lines={8} />}
      {board.data === undefined && board.error !== null && (
        <ErrorState error={board.error} onRetry={() => void board.refetch()} />
      )}
      {board.data !== undefined && (
        <View className="mg-dispatch">
          {board.isRefetchError && (
            <Text className="mg-problem" aria-live="polite">
              没能更新，下面是 {Math.max(1, Math.round((now.getTime() - board.dataUpdatedAt) / 60_000))} 分钟前的情况。
            </Text>
          )}
          <DispatchColumns key={estateId} board={board.data} estateId={estateId} />
        </View>
      )}
    </ManagerShell>
  );
}
