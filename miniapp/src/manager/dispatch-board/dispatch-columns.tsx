import { View } from '@tarojs/components';
import type { DispatchBoard, DispatchBoardPerson, UndispatchedRow } from '@yingsheng/shared/api/dispatch';
import type { OrderFigure } from '@yingsheng/shared/board/order-figure';
import { useState } from 'react';
import { groupBoard } from '../../features/dispatch/board-groups';
import { go } from '../../platform/navigate';
import { Tabs } from '../../ui/tabs';
import { filtersToQuery } from '../complaints/filters';
import { openOrders } from '../orders/open-orders';
import { DispatchActive } from './dispatch-active';
import { OfferedPanel, PoolPanel, WaitingPanel } from './order-panels';
import { PeoplePanel } from './people-panel';

/** What is being done, in a form of its own. */
export type Dispatching =
  | { readonly kind: 'dispatch'; readonly row: UndispatchedRow }
  | { readonly kind: 'reassign'; readonly workOrderId: string }
  | { readonly kind: 'loadCap'; readonly person: DispatchBoardPerson };

interface DispatchColumnsProps {
  readonly board: DispatchBoard;
  readonly estateId: string;
}

const ALL = 'all';

/** Three columns on a desk, one below the other on a phone: still to give, asked, at work. */
export function DispatchColumns({ board, estateId }: DispatchColumnsProps) {
  const [department, setDepartment] = useState(ALL);
  const [doing, setDoing] = useState<Dispatching | null>(null);
  const groups = groupBoard(board, department === ALL ? null : department);
  const staffed = board.departments.filter(({ people }) => people.length > 0);
  const tabs = [{ value: ALL, label: '全部部门' }, ...staffed.map(({ id, name }) => ({ value: id, label: name }))];
  const reassign = (workOrderId: string) => setDoing({ kind: 'reassign', workOrderId });
  const openAll = (figure: OrderFigure) =>
    openOrders({ figure, ...(department === ALL ? {} : { departmentId: department }) });
  return (
    <>
      <Tabs items={tabs} value={department} onChange={setDepartment}>
        <View className="mg-dispatch-columns">
          <View className="mg-dispatch-column">
            <WaitingPanel
              rows={department === ALL ? board.undispatched : []}
              count={board.undispatchedCount}
              returned={groups.returned}
              returnedCount={groups.counts.returned}
              onAllUndispatched={() => go(`/manager/complaints/index?${filtersToQuery({ figure: 'undispatched' })}`)}
              onAllReturned={() => openAll('returned')}
              isNarrowed={department !== ALL}
              onDispatch={(row) => setDoing({ kind: 'dispatch', row })}
              onReassign={reassign}
            />
          </View>
          <View className="mg-dispatch-column">
            <OfferedPanel
              orders={groups.offered}
              count={groups.counts.offered}
              onAll={() => openAll('offered')}
              onReassign={reassign}
            />
            <PoolPanel
              orders={groups.pool}
              count={groups.counts.pool}
              onAll={() => openAll('pool')}
              onReassign={reassign}
            />
          </View>
          <View className="mg-dispatch-column">
            <PeoplePanel
              departments={groups.departments}
              onReassign={reassign}
              onLoadCap={(person) => setDoing({ kind: 'loadCap', person })}
            />
          </View>
        </View>
      </Tabs>
      {doing !== null && <DispatchActive doing={doing} estateId={estateId} onClose={() => setDoing(null)} />}
    </>
  );
}
