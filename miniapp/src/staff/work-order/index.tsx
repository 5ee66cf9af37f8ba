import { View } from '@tarojs/components';
import { usePullDownRefresh, useRouter } from '@tarojs/taro';
import { useWorkOrder } from '../../features/work-order/use-work-order';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import '../parts/staff.scss';
import { OrderView } from './order-view';

/** One work order: where it is, what is wrong, what is owed, and the one next step. */
export default function WorkOrderPage() {
  const id = useRouter().params.id ?? '';
  const query = useWorkOrder(id);
  usePullDownRefresh(() => void query.refetch());
  if (query.data !== undefined) return <OrderView order={query.data} />;
  return (
    <Screen title="工单" back>
      {id === '' ? (
        <Empty title="没有这张工单" hint="请从工单列表里打开。" />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View>
          <Skeleton lines={2} />
          <Skeleton lines={5} />
        </View>
      )}
    </Screen>
  );
}
