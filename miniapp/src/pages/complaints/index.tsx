import { View } from '@tarojs/components';
import { useState } from 'react';
import { AnswerButtons } from '../../features/complaint/answer-buttons';
import { ComplaintCard } from '../../features/complaint/complaint-card';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { openMyComplaint } from '../../features/complaint/open';
import { useComplaints } from '../../features/complaint/use-complaints';
import { useElderMode } from '../../platform/elder-mode';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Tabs } from '../../ui/tabs';

type Filter = 'open' | 'closed';
const FILTERS: { value: Filter; label: string }[] = [
  { value: 'open', label: '进行中' },
  { value: 'closed', label: '已关闭' },
];

export default function ComplaintsPage() {
  const [filter, setFilter] = useState<Filter>('open');
  const isElder = useElderMode((state) => state.isElder);
  return (
    <Screen title="我的反映" back={isElder} {...(isElder ? {} : { tab: 'complaints' })}>
      <Tabs items={FILTERS} value={filter} onChange={setFilter} />
      {filter === 'open' ? <WaitingComplaints /> : null}
      <MyList key={filter} filter={filter} />
    </Screen>
  );
}

function MyList({ filter }: { filter: Filter }) {
  const list = useComplaints({ scope: 'mine', state: filter });
  if (list.isPending) return [1, 2, 3].map((key) => <Skeleton key={key} lines={3} />);
  if (list.error && list.complaints.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.complaints.length === 0) return <NothingHere filter={filter} />;
  return (
    <View>
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      {list.complaints.map((complaint) => (
        <ComplaintCard key={complaint.id} complaint={complaint} onOpen={() => openMyComplaint(complaint.id)}>
          {complaint.allowedActions.includes('confirm') ? <AnswerButtons complaint={complaint} /> : null}
        </ComplaintCard>
      ))}
      {list.hasNextPage ? (
        <Button
          kind="secondary"
          label="更早的反映"
          busy={list.isFetchingNextPage}
          onTap={() => void list.fetchNextPage()}
        />
      ) : null}
    </View>
  );
}

function NothingHere({ filter }: { filter: Filter }) {
  if (filter === 'closed') return <Empty title="还没有已关闭的反映" hint="办完并由您确认的事会放在这里。" />;
  return (
    <Empty
      title="现在没有正在处理的反映"
      hint="有问题就说,会有人负责到底。"
      action={{ label: '我要反映', onTap: () => go('/pages/submit/index') }}
    />
  );
}
