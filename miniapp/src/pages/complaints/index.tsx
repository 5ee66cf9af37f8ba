import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { AnswerButtons } from '../../features/complaint/answer-buttons';
import { AnsweredFilings } from '../../features/complaint/answered-filings';
import { ComplaintCard } from '../../features/complaint/complaint-card';
import { WaitingComplaints } from '../../features/complaint/offline/waiting-complaint-card';
import { openMyComplaint } from '../../features/complaint/open';
import { pressingFirst } from '../../features/complaint/pressing-first';
import { useComplaints } from '../../features/complaint/use-complaints';
import { role } from '../../platform/a11y';
import { useElderMode } from '../../platform/elder-mode';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { useDebounced } from '../../platform/use-debounced';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Tabs } from '../../ui/tabs';

type Filter = 'open' | 'closed';
const QUERY_MAX_LENGTH = 50;
const FILTERS: { value: Filter; label: string }[] = [
  { value: 'open', label: '进行中' },
  { value: 'closed', label: '已关闭' },
];

export default function ComplaintsPage() {
  const [filter, setFilter] = useState<Filter>('open');
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), 300);
  const isElder = useElderMode((state) => state.isElder);
  return (
    <Screen title="我的反映" back={isElder} {...(isElder ? {} : { tab: 'complaints' })}>
      <SearchLine value={typed} onChange={setTyped} />
      {typed.trim() === '' ? (
        <Tabs items={FILTERS} value={filter} onChange={setFilter}>
          {filter === 'open' ? <WaitingComplaints /> : null}
          {filter === 'closed' ? <AnsweredFilings /> : null}
          <MyList key={filter} filter={filter} />
        </Tabs>
      ) : (
        <View {...role('status')}>{query === '' ? <Skeleton lines={3} /> : <Found key={query} query={query} />}</View>
      )}
    </Screen>
  );
}

function SearchLine({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  return (
    <View className="ys-search">
      <Input
        value={value}
        onChange={onChange}
        label="搜我的反映"
        placeholder="搜编号、地点或内容"
        maxLength={QUERY_MAX_LENGTH}
      />
      {value === '' ? null : <Button kind="secondary" small label="清除" onTap={() => onChange('')} />}
    </View>
  );
}

function MyList({ filter }: { filter: Filter }) {
  const list = useComplaints({ scope: 'mine', state: filter });
  const now = useNow(60);
  return (
    <ListOf
      list={list}
      shown={filter === 'open' ? pressingFirst(list.complaints, now) : list.complaints}
      nothing={<NothingHere filter={filter} />}
    />
  );
}

/** Open and closed ones alike: whoever searches does not know which it is. */
function Found({ query }: { query: string }) {
  const list = useComplaints({ scope: 'mine', query });
  const nothing = <Empty title="没有找到" hint="换编号、地点或别的字再试；写了几个词，要都符合才会出现。" />;
  return <ListOf list={list} shown={list.complaints} nothing={nothing} />;
}

interface ListOfProps {
  list: ReturnType<typeof useComplaints>;
  shown: ReturnType<typeof useComplaints>['complaints'];
  nothing: ReactNode;
}

function ListOf({ list, shown, nothing }: ListOfProps) {
  useRefreshByPull(list.refetch);
  if (list.isPending) return [1, 2, 3].map((key) => <Skeleton key={key} lines={3} />);
  if (list.error && shown.length === 0) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (shown.length === 0) return nothing;
  return (
    <View>
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      <NewerRows list={list} />
      {shown.map((complaint) => (
        <ComplaintCard key={complaint.id} complaint={complaint} onOpen={() => openMyComplaint(complaint.id)}>
          {complaint.allowedActions.includes('confirm') ? <AnswerButtons complaint={complaint} /> : null}
        </ComplaintCard>
      ))}
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function NothingHere({ filter }: { filter: Filter }) {
  if (filter === 'closed') return <Empty title="还没有已关闭的反映" hint="办完并由您确认的事会放在这里。" />;
  return (
    <Empty
      title="现在没有正在处理的反映"
      hint="有问题就说，会有人负责到底。"
      action={{ label: '我要反映', onTap: () => go('/pages/submit/index') }}
    />
  );
}
