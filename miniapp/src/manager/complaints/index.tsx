import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { useComplaints } from '../../features/complaint/use-complaints';
import { keepInAddress } from '../../platform/address';
import { useNow } from '../../platform/now';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { ComplaintTable } from './complaint-table';
import { FilterBar } from './filter-bar';
import { type ComplaintFilters, filterCount, filtersToQuery, parseFilters, toListQuery, withFilters } from './filters';
import '../parts/parts.scss';
import './complaints-page.scss';

/** 全部投诉: every matter of the estate, narrowed by filters that live in the address. */
export default function ComplaintsPage() {
  const { estate } = useManagedEstate();
  const { params } = useRouter();
  const [filters, setFilters] = useState(() => parseFilters(params));
  const change = (next: ComplaintFilters) => {
    setFilters(next);
    keepInAddress(filtersToQuery(next));
  };
  useOnEstateChange(estate?.id ?? '', () =>
    change(withFilters(filters, { buildingId: undefined, ownerId: undefined, handlerId: undefined })),
  );
  return (
    <ManagerShell tab="allComplaints" title="全部投诉">
      {estate !== null && (
        <>
          <FilterBar estateId={estate.id} filters={filters} onChange={change} />
          <ComplaintList estateId={estate.id} filters={filters} onClear={() => change({})} />
        </>
      )}
    </ManagerShell>
  );
}

interface ComplaintListProps {
  readonly estateId: string;
  readonly filters: ComplaintFilters;
  readonly onClear: () => void;
}

function ComplaintList({ estateId, filters, onClear }: ComplaintListProps) {
  const now = useNow(30);
  const list = useComplaints(toListQuery(filters, estateId));
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.complaints.length === 0) return <NothingFound isFiltered={filterCount(filters) > 0} onClear={onClear} />;
  return (
    <View className="mg-list">
      {list.error !== null && (
        <Text className="mg-problem" aria-live="polite">
          {list.error.message}
        </Text>
      )}
      <NewerRows list={list} />
      <ComplaintTable complaints={list.complaints} now={now} />
      <View className="mg-more">
        <OlderRows list={list} label="看后面的" />
        {list.hasOlder || list.hasNewer ? null : (
          <Text className="mg-note">已显示全部 {list.complaints.length} 件</Text>
        )}
      </View>
    </View>
  );
}

function NothingFound({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (!isFiltered) return <Empty title="这个小区还没有投诉" hint="业主提交或前台登记后，会显示在这里。" />;
  return (
    <Empty
      title="没有符合条件的投诉"
      hint="少选几个条件，或换个词再搜。"
      action={{ label: '清除筛选', onTap: onClear }}
    />
  );
}

/** Buildings and people belong to one estate: filtering by them means nothing in another. */
function useOnEstateChange(estateId: string, onChange: () => void): void {
  const last = useRef(estateId);
  useEffect(() => {
    if (last.current === estateId) return;
    last.current = estateId;
    onChange();
  });
}
