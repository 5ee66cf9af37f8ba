import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useComplaint } from '../../features/complaint/use-complaint';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import '../parts/staff.scss';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { ComplaintView } from './complaint-view';

/** A complaint as front desk and first-contact owner work on it. */
export default function StaffComplaintPage() {
  const id = useRouter().params.id ?? '';
  const query = useComplaint(id);
  useRefreshByPull(query.refetch);
  if (query.data !== undefined) return <ComplaintView complaint={query.data} />;
  return (
    <Screen title="投诉" back>
      {id === '' ? (
        <Empty title="没有这件投诉" hint="请从投诉列表里打开。" />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <View>
          <Skeleton lines={3} />
          <Skeleton lines={5} />
        </View>
      )}
    </Screen>
  );
}
