import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { orderWithSteps } from '../../features/work-order/offline/order-with-steps';
import { useOrderSteps } from '../../features/work-order/offline/use-order-steps';
import { useWorkOrder } from '../../features/work-order/use-work-order';
import { isGone } from '../../platform/kept-answers';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import '../parts/staff.scss';
import { OrderView } from './order-view';
import { WaitingCard } from './waiting-card';

/** One work order: where it is, what is wrong, what is owed, and the one next step. */
export default function WorkOrderPage() {
  const id = useRouter().params.id ?? '';
  const query = useWorkOrder(id);
  const steps = useOrderSteps(id);
  useRefreshByPull(query.refetch);
  if (query.data !== undefined && !isGone(query.error)) {
    const notes = (
      <View>
        <StaleNote at={query.dataUpdatedAt} error={query.error} />
        <WaitingCard steps={steps} />
      </View>
    );
    return <OrderView order={orderWithSteps(query.data, steps)} notes={notes} />;
  }
  return (
    <Screen title="工单" back>
      {id === '' ? (
        <Empty title="没有这张工单" hint="请从工单列表里打开。" />
      ) : query.isError ? (
        <View>
          <WaitingCard steps={steps} />
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </View>
      ) : (
        <View>
          <Skeleton lines={2} />
          <Skeleton lines={5} />
        </View>
      )}
    </Screen>
  );
}
