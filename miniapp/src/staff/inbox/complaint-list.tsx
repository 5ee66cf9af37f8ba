import { View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { useIncomingHandovers } from '../../features/complaint/handover/use-shift-handover';
import { useComplaints } from '../../features/complaint/use-complaints';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { CallList } from '../parts/call-list';
import { Heading } from '../parts/heading';
import { IncomingHandovers } from '../parts/incoming-handovers';
import { OwnedComplaintCard } from '../parts/owned-complaint-card';

const STATES = [
  { value: 'open', label: '办理中' },
  { value: 'closed', label: '已关闭' },
] as const;
type State = (typeof STATES)[number]['value'];

/** 待受理 first: until somebody answers, nothing else happens for the resident. */
export function ComplaintList() {
  const now = useNow(15);
  const [state, setState] = useState<State>('open');
  const list = useComplaints({ scope: 'owned', state });
  const incoming = useIncomingHandovers(true);
  useRefreshByPull(list.refetch);
  const rows = state === 'open' ? [...list.complaints].sort(byTimeLeft) : list.complaints;
  const toVerify = rows.filter((row) => row.isToVerify);
  const known = rows.filter((row) => !row.isToVerify);
  const waiting = known.filter((row) => row.status === 'submitted');
  const others = known.filter((row) => row.status !== 'submitted');
  return (
    <View>
      <IncomingHandovers complaints={incoming} />
      {/* Before all others: there may be danger. */}
      <Group title={`待核实 ${toVerify.length}`} rows={toVerify} now={now} />
      <CallList />
      <Tabs items={STATES} value={state} onChange={setState}>
        {list.isPending && <Skeleton lines={6} />}
        {list.isError && list.complaints.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && list.complaints.length === 0 && <Empty {...emptyWords(state)} />}
        <NewerRows list={list} />
        <Group title={`待受理 ${waiting.length}`} rows={waiting} now={now} />
        <Group title={state === 'open' ? '跟进中' : ''} rows={others} now={now} />
        <OlderRows list={list} label="看后面的" />
      </Tabs>
    </View>
  );
}

function Group({ title, rows, now }: { title: string; rows: readonly ComplaintSummary[]; now: Date }) {
  if (rows.length === 0) return null;
  return (
    <View>
      {title !== '' && <Heading text={title} />}
      <View className="staff-cards">
        {rows.map((row) => (
          <OwnedComplaintCard
            key={row.id}
            complaint={row}
            now={now}
            onOpen={() => go('/staff/complaint/index', { id: row.id })}
          />
        ))}
      </View>
    </View>
  );
}

/** The promise that breaks first on top; what has no promise last. */
function byTimeLeft(a: ComplaintSummary, b: ComplaintSummary): number {
  const dueOf = (row: ComplaintSummary) =>
    row.nextClock === null ? Number.POSITIVE_INFINITY : Date.parse(row.nextClock.dueAt);
  const [left, right] = [dueOf(a), dueOf(b)];
  return left === right ? 0 : left - right;
}

function emptyWords(state: State): { title: string; hint: string } {
  return state === 'open'
    ? { title: '现在没有由您负责的投诉', hint: '业主提交后会自动出现；有来电时用“代客登记”。' }
    : { title: '还没有已关闭的投诉', hint: '业主确认或到期关闭后会列在这里。' };
}
