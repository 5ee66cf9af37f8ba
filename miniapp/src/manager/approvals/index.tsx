import { View } from '@tarojs/components';
import { useApprovals } from '../../features/complaint/spending/use-approvals';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { OthersLine } from '../parts/others-line';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { ApprovalCard } from './approval-card';
import '../parts/parts.scss';
import './approvals.scss';

/** 费用审批: what is above somebody's authority, with all that a decision needs, one tap from the decision. */
export default function ApprovalsPage() {
  const { estate } = useManagedEstate();
  return (
    <ManagerShell tab="approvals" title="费用审批">
      {estate !== null && <Waiting key={estate.id} estateId={estate.id} />}
    </ManagerShell>
  );
}

function Waiting({ estateId }: { estateId: string }) {
  const now = useNow(30);
  const list = useApprovals(estateId);
  useRefreshByPull(list.refetch);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.rows.length === 0) {
    return (
      <>
        <Empty title="没有等您批准的费用" hint="超出同事授权额度、由您来批的补偿、减免和用料会列在这里。" />
        <OthersLine waiting={list.decidedByOthers} unit="笔" />
      </>
    );
  }
  return (
    <View className="mg-approvals">
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      <NewerRows list={list} />
      {list.rows.map((row) => (
        <ApprovalCard key={row.spending.id} row={row} now={now} />
      ))}
      <OlderRows list={list} label="看后面的" />
      <OthersLine waiting={list.decidedByOthers} unit="笔" />
    </View>
  );
}
