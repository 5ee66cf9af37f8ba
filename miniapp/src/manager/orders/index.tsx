import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { DispatchBoardOrder } from '@yingsheng/shared/api/dispatch';
import type { OrdersDoor } from '@yingsheng/shared/board/doors';
import { ORDER_FIGURE_LABEL, WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { useEstateOrders } from '../../features/dispatch/use-estate-orders';
import { useRefreshByPull } from '../../platform/refresh-by-pull';
import { Chip } from '../../ui/chips';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { BoardCard } from '../dispatch-board/board-card';
import { useManagedEstate } from '../shell/managed-estate';
import { ManagerShell } from '../shell/manager-shell';
import { parseOrderFilters } from './open-orders';
import '../parts/parts.scss';
import './orders-page.scss';

/** 工单清单: exactly the work orders that a number of a board counts. */
export default function OrdersPage() {
  const { estate } = useManagedEstate();
  const { params } = useRouter();
  const [filters, setFilters] = useState(() => parseOrderFilters(params));
  return (
    <ManagerShell tab="dispatchBoard" title="工单清单">
      {estate !== null && <Orders key={estate.id} estateId={estate.id} filters={filters} onChange={setFilters} />}
    </ManagerShell>
  );
}

interface OrdersProps {
  readonly estateId: string;
  readonly filters: OrdersDoor;
  readonly onChange: (filters: OrdersDoor) => void;
}

function Orders({ estateId, filters, onChange }: OrdersProps) {
  const list = useEstateOrders(estateId, filters);
  useRefreshByPull(list.refetch);
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.first === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const { total } = list.first;
  return (
    <View className="mg-orders">
      <StaleNote at={list.dataUpdatedAt} error={list.error} />
      <View className="mg-filter-line" aria-label="筛选">
        {namesOf(filters, list.rows).map(({ label, without }) => (
          <Chip key={label} label={`${label} ×`} selected onTap={() => onChange(without)} />
        ))}
      </View>
      <Text className="mg-note" aria-live="polite">
        共 {total} 单
      </Text>
      {total === 0 && <Empty title="没有这样的工单" hint="派出、接单或办完以后，数字会跟着变。" />}
      <NewerRows list={list} />
      <View className="mg-orders-cards">
        {list.rows.map((order) => (
          <BoardCard key={order.id} matter={order} line={lineOf(order)} action={null} />
        ))}
      </View>
      <OlderRows list={list} label="看后面的" />
    </View>
  );
}

function lineOf({ departmentName, status, holder }: DispatchBoardOrder): string {
  return [departmentName, WORK_ORDER_STATUS_LABEL[status], holder?.name ?? '还没有人'].join(' · ');
}

/** By what it is narrowed, in words, and what is left without each. The rows know the names of what was chosen. */
function namesOf({ figure, departmentId, personId }: OrdersDoor, rows: readonly DispatchBoardOrder[]) {
  const department = rows.find((row) => row.departmentId === departmentId)?.departmentName ?? '这个部门';
  const person = rows.find((row) => row.holder?.id === personId)?.holder?.name ?? '这位同事';
  const byFigure = figure === undefined ? {} : { figure };
  const byDepartment = departmentId === undefined ? {} : { departmentId };
  const byPerson = personId === undefined ? {} : { personId };
  return [
    ...(figure === undefined ? [] : [{ label: ORDER_FIGURE_LABEL[figure], without: { ...byDepartment, ...byPerson } }]),
    ...(departmentId === undefined ? [] : [{ label: department, without: { ...byFigure, ...byPerson } }]),
    ...(personId === undefined ? [] : [{ label: person, without: { ...byFigure, ...byDepartment } }]),
  ];
}
