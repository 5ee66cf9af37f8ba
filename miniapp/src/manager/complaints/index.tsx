import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { ExportButton } from '../../features/complaint/export-button';
import { useComplaintCount, useComplaints } from '../../features/complaint/use-complaints';
import { keepInAddress } from '../../platform/address';
import { useNow } from '../../platform/now';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { ComplaintTable } from './complaint-table';
import { FilterBar } from './filter-bar';
import {
  AT_FIRST,
  type ComplaintFilters,
  filterCount,
  filtersToQuery,
  OF_ONE_ESTATE,
  parseFilters,
  toListQuery,
  withFilters,
} from './filters';
import '../parts/parts.scss';
import './complaints-page.scss';

/** 全部投诉: every matter of the estate, or of all estates, narrowed by filters that live in the address. */
export default function ComplaintsPage() {
  const { estate, estates, isAll } = useManagedEstate();
  const { params } = useRouter();
  const [filters, setFilters] = useState(() => {
    const asked = parseFilters(params);
    return filterCount(asked) > 0 ? asked : AT_FIRST;
  });
  const change = (next: ComplaintFilters) => {
    setFilters(next);
    keepInAddress(filtersToQuery(next));
  };
  useOnEstateChange(isAll ? '' : (estate?.id ?? ''), () =>
    change(withFilters(filters, { estateId: undefined, ...OF_ONE_ESTATE })),
  );
  // A figure of the board of all estates opens the list of one, without leaving the view of all.
  const isAmongAll = isAll || filters.estateId !== undefined;
  const estateId = filters.estateId ?? (isAll ? null : (estate?.id ?? null));
  return (
    <ManagerShell tab="allComplaints" title="全部投诉">
      {estate !== null && (
        <>
          <FilterBar estateId={estateId} estates={isAmongAll ? estates : []} filters={filters} onChange={change} />
          <ComplaintList estateId={estateId} filters={filters} onClear={() => change({})} />
        </>
      )}
    </ManagerShell>
  );
}

interface ComplaintListProps {
  /** `null`: all of them. */
  readonly estateId: string | null;
  readonly filters: ComplaintFilters;
  readonly onClear: () => void;
}

function ComplaintList({ estateId, filters, onClear }: ComplaintListProps) {
  const now = useNow(30);
  const query = toListQuery(filters, estateId);
  const list = useComplaints(query);
  const total = useComplaintCount(query);
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.complaints.length === 0) {
    return <NothingFound isOfAll={estateId === null} isFiltered={filterCount(filters) > 0} onClear={onClear} />;
  }
  return (
    <View className="mg-list">
      {list.error !== null && (
        <Text className="mg-problem" aria-live="polite">
          {list.error.message}
        </Text>
      )}
      <View className="mg-list-ways">
        <Text className="mg-note" aria-live="polite">
          {total === undefined ? '' : `共 ${total} 件`}
        </Text>
        <ExportButton query={query} />
      </View>
      <NewerRows list={list} />
      <ComplaintTable complaints={list.complaints} namesEstates={estateId === null} now={now} />
      <View className="mg-more">
        <OlderRows list={list} label="看后面的" />
        {list.hasOlder || list.hasNewer ? null : <Text className="mg-note">已显示全部</Text>}
      </View>
    </View>
  );
}

interface NothingFoundProps {
  readonly isOfAll: boolean;
  readonly isFiltered: boolean;
  readonly onClear: () => void;
}

function NothingFound({ isOfAll, isFiltered, onClear }: NothingFoundProps) {
  const title = isOfAll ? '这些小区还没有投诉' : '这个小区还没有投诉';
  if (!isFiltered) return <Empty title={title} hint="业主提交或前台登记后，会显示在这里。" />;
  return (
    <Empty
      title="没有符合条件的投诉"
      hint="少选几个条件，或换个词再搜。"
      action={{ label: '清除筛选', onTap: onClear }}
    />
  );
}

function useOnEstateChange(estateId: string, onChange: () => void): void {
  const last = useRef(estateId);
  useEffect(() => {
    if (last.current === estateId) return;
    last.current = estateId;
    onChange();
  });
}
