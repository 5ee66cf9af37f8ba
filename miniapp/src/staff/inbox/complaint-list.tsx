import { View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { ExportButton } from '../../features/complaint/export-button';
import { useIncomingHandovers } from '../../features/complaint/handover/use-shift-handover';
import { useComplaintCount, useComplaints } from '../../features/complaint/use-complaints';
import { useNow } from '../../platform/now';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { CallList } from '../parts/call-list';
import { Heading } from '../parts/heading';
import { IncomingHandovers } from '../parts/incoming-handovers';
import { OwnedComplaintCards } from '../parts/owned-complaint-card';

const STATES = [
  { value: 'open', label: '办理中' },
  { value: 'submitted', label: '待受理' },
  { value: 'closed', label: '已关闭' },
] as const;
const OPEN = { scope: 'owned', state: 'open' } as const;
const TO_VERIFY = { scope: 'owned', state: 'open', figure: 'toVerify' } as const;
const SUBMITTED = { scope: 'owned', state: 'submitted' } as const;
type State = (typeof STATES)[number]['value'];

/** What I answer for, in the order in which the server says that it burns; what waits to be taken up can be seen alone. */
export function ComplaintList() {
  const now = useNow(15);
  const [state, setState] = useState<State>('open');
  const query = { scope: 'owned', state } as const;
  const list = useComplaints(query);
  const counts = { open: useComplaintCount(OPEN), submitted: useComplaintCount(SUBMITTED), closed: undefined };
  const incoming = useIncomingHandovers(true);
  useRefreshByPull(list.refetch);
  const toVerify = useComplaints(TO_VERIFY);
  const toVerifyCount = useComplaintCount(TO_VERIFY) ?? toVerify.complaints.length;
  const toVerifyIds = new Set(toVerify.complaints.map(({ id }) => id));
  const others = list.complaints.filter(({ id }) => !toVerifyIds.has(id));
  return (
    <View>
      <IncomingHandovers complaints={incoming} />
      {/* Before all others, whatever is looked at below: there may be danger. */}
      <Group title={`待核实 ${toVerifyCount}`} rows={toVerify.complaints} now={now} />
      <CallList />
      <Tabs items={STATES.map((item) => withCount(item, counts[item.value]))} value={state} onChange={setState}>
        {list.isPending && <Skeleton lines={6} />}
        {list.isError && list.complaints.length === 0 && (
          <ErrorState error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isSuccess && list.complaints.length === 0 && <Empty {...emptyWords(state)} />}
        {list.complaints.length > 0 && <ExportButton query={query} />}
        <NewerRows list={list} />
        <Group title={toVerify.complaints.length > 0 ? '其他' : ''} rows={others} now={now} />
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
      <OwnedComplaintCards complaints={rows} now={now} />
    </View>
  );
}

/** Of all pages. */
function withCount({ value, label }: (typeof STATES)[number], count: number | undefined) {
  return { value, label: count === undefined ? label : `${label} ${count}` };
}

function emptyWords(state: State): { title: string; hint: string } {
  if (state === 'submitted') return { title: '没有等您受理的投诉', hint: '业主提交后会自动出现。' };
  return state === 'open'
    ? { title: '现在没有由您负责的投诉', hint: '业主提交后会自动出现；有来电时用“代客登记”。' }
    : { title: '还没有已关闭的投诉', hint: '业主确认或到期关闭后会列在这里。' };
}
