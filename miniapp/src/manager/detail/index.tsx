import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useComplaint } from '../../features/complaint/use-complaint';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { StatusTag, UrgencyTag } from '../../ui/tag';
import { ManagerShell } from '../shell/manager-shell';
import { DetailBody } from './detail-body';
import '../parts/parts.scss';
import './detail-page.scss';

/** 投诉详情: left the matter and what happened, right who must do what and the manager's own moves. */
export default function DetailPage() {
  const { id = '' } = useRouter().params;
  const complaint = useComplaint(id);
  const detail = complaint.data;
  return (
    <ManagerShell
      title={detail?.number ?? '投诉详情'}
      backTo="/manager/complaints/index"
      marks={
        detail && (
          <View className="mg-tags">
            <StatusTag status={detail.status} text={detail.header.statusText} />
            <UrgencyTag urgency={detail.urgency} />
          </View>
        )
      }
    >
      {id === '' && <Empty title="链接里没有投诉编号" hint="请从看板或全部投诉里打开。" />}
      {id !== '' && complaint.isPending && <Skeleton lines={8} />}
      {id !== '' && complaint.isLoadingError && (
        <ErrorState error={complaint.error} onRetry={() => void complaint.refetch()} />
      )}
      {detail !== undefined && <DetailBody complaint={detail} />}
    </ManagerShell>
  );
}
