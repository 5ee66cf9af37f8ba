import { Text, View } from '@tarojs/components';
import type { EstateBrief } from '@yingsheng/shared/api/auth';
import { weekWords } from '@yingsheng/shared/board/week';
import { usePlaces } from '../../features/directory/use-places';
import { useStaff } from '../../features/work-order/use-dispatch-options';
import { Chip } from '../../ui/chips';
import { Pressable } from '../../ui/pressable';
import { SearchBox } from '../parts/search-box';
import {
  CATEGORY_OPTIONS,
  CHANNEL_OPTIONS,
  CLOSE_REASON_OPTIONS,
  FIGURE_OPTIONS,
  FILED_BY_OPTIONS,
  GROUP_OPTIONS,
  STATE_OPTIONS,
  staffOptions,
  URGENCY_OPTIONS,
} from './filter-options';
import { FilterPill } from './filter-pill';
import { type ComplaintFilters, filterCount, OF_ONE_ESTATE, withFilters } from './filters';

interface FilterBarProps {
  /** `null`: all of them. */
  readonly estateId: string | null;
  /** To choose one of, where all are looked at; otherwise none. */
  readonly estates: readonly EstateBrief[];
  readonly filters: ComplaintFilters;
  readonly onChange: (filters: ComplaintFilters) => void;
}

/** Everything the list can be narrowed by, in one wrapping line. */
export function FilterBar({ estateId, estates, filters, onChange }: FilterBarProps) {
  const places = usePlaces(estateId ?? '');
  const people = staffOptions(useStaff(estateId ?? '').data ?? []);
  const buildings = (places.data?.buildings ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const set = (change: Parameters<typeof withFilters>[1]) => onChange(withFilters(filters, change));
  return (
    <View className="mg-filters">
      <SearchBox
        key={filters.query ?? ''}
        initial={filters.query ?? ''}
        onSearch={(query) => set({ query: query === '' ? undefined : query })}
      />
      <View className="mg-filter-line" aria-label="筛选">
        {estates.length > 0 && (
          <FilterPill
            label="小区"
            options={estates.map(({ id, name }) => ({ value: id, label: name }))}
            value={filters.estateId}
            onChange={(chosen) => set({ estateId: chosen, ...OF_ONE_ESTATE })}
          />
        )}
        {filters.figure !== undefined && (
          <FilterPill
            label="看板上的"
            options={FIGURE_OPTIONS}
            value={filters.figure}
            onChange={(figure) => set({ figure, week: undefined })}
          />
        )}
        {filters.week !== undefined && (
          <Chip label={weekWords(filters.week)} selected onTap={() => set({ figure: undefined, week: undefined })} />
        )}
        <Chip
          label="只看超时"
          selected={filters.isOverdue === true}
          onTap={() => set({ isOverdue: filters.isOverdue ? undefined : true })}
        />
        <FilterPill label="状态" options={STATE_OPTIONS} value={filters.state} onChange={(state) => set({ state })} />
        <Chip
          label="近 30 天"
          selected={filters.days === 30}
          onTap={() => set({ days: filters.days === 30 ? undefined : 30 })}
        />
        {filters.group !== undefined && (
          <FilterPill
            label="大类"
            options={GROUP_OPTIONS}
            value={filters.group}
            onChange={(group) => set({ group, category: undefined })}
          />
        )}
        <FilterPill
          label="类别"
          options={CATEGORY_OPTIONS}
          value={filters.category}
          onChange={(category) => set({ category, group: undefined })}
        />
        <FilterPill
          label="紧急程度"
          options={URGENCY_OPTIONS}
          value={filters.urgency}
          onChange={(urgency) => set({ urgency })}
        />
        <FilterPill
          label="怎么来的"
          options={CHANNEL_OPTIONS}
          value={filters.channel}
          onChange={(channel) => set({ channel })}
        />
        <FilterPill
          label="谁报的"
          options={FILED_BY_OPTIONS}
          value={filters.filedBy}
          onChange={(filedBy) => set({ filedBy })}
        />
        <FilterPill
          label="关闭方式"
          options={CLOSE_REASON_OPTIONS}
          value={filters.closeReason}
          onChange={(closeReason) => set({ closeReason })}
        />
        <Chip
          label="公共区域"
          selected={filters.isInPublic === true}
          onTap={() => set({ isInPublic: filters.isInPublic ? undefined : true, buildingId: undefined })}
        />
        {estateId !== null && (
          <>
            <FilterPill
              label="楼栋"
              options={buildings}
              value={filters.buildingId}
              onChange={(buildingId) => set({ buildingId, isInPublic: undefined })}
            />
            <FilterPill
              label="首接责任人"
              options={people}
              value={filters.ownerId}
              onChange={(ownerId) => set({ ownerId })}
            />
            <FilterPill
              label="处理人"
              options={people}
              value={filters.handlerId}
              onChange={(handlerId) => set({ handlerId })}
            />
          </>
        )}
        {filterCount(filters) > 0 && (
          <Pressable className="mg-clear" onTap={() => onChange({})}>
            <Text>清除筛选</Text>
          </Pressable>
        )}
      </View>
    </View>
  );
}
