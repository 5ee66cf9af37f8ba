import { Text, View } from '@tarojs/components';
import type { DispatchBoardOrder, UndispatchedRow } from '@yingsheng/shared/api/dispatch';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Empty } from '../../ui/states';
import { Panel } from '../parts/panel';
import { BoardCard } from './board-card';

/** So many cards of a column stand on the screen at once. */
const MOST_CARDS = 12;

interface OrderPanelProps {
  readonly orders: readonly DispatchBoardOrder[];
  /** All there are, also beyond those listed. */
  readonly count: number;
  /** Opens the list of all of them. */
  readonly onAll: () => void;
  readonly onReassign: (workOrderId: string) => void;
}

interface WaitingPanelProps {
  readonly rows: readonly UndispatchedRow[];
  /** All there are, also beyond those listed. */
  readonly count: number;
  readonly returned: readonly DispatchBoardOrder[];
  readonly returnedCount: number;
  /** Open the lists of all of them. */
  readonly onAllUndispatched: () => void;
  readonly onAllReturned: () => void;
  /** What has no order belongs to no department yet. */
  readonly isNarrowed: boolean;
  readonly onDispatch: (row: UndispatchedRow) => void;
  readonly onReassign: (workOrderId: string) => void;
}

/** 等派: nobody is on it yet, or two people gave it back. */
export function WaitingPanel({ rows, count, returned, ...rest }: WaitingPanelProps) {
  const { returnedCount, isNarrowed, onDispatch, onReassign, onAllUndispatched, onAllReturned } = rest;
  const total = (isNarrowed ? 0 : count) + returnedCount;
  return (
    <Panel title="等派" count={total} countTone={total > 0 ? 'red' : 'grey'}>
      <View className="mg-actions">
        {!isNarrowed && <All label={`没派单的 ${count} 件`} count={count} onTap={onAllUndispatched} />}
        <All label={`等裁定的 ${returnedCount} 单`} count={returnedCount} onTap={onAllReturned} />
      </View>
      {total === 0 && <Empty title={isNarrowed ? '这个部门没有等派的' : '都派出去了'} />}
      <LongRows rows={[...returned, ...rows]} most={MOST_CARDS} label="时间更宽裕的">
        {(shown) =>
          shown.map((row) =>
            'departmentName' in row ? (
              <BoardCard
                key={row.id}
                matter={row}
                line={`${row.departmentName} · 退回两次，等裁定`}
                action={row.allowedActions.includes('rule') ? { label: '裁定', onTap: () => onReassign(row.id) } : null}
              />
            ) : (
              <BoardCard
                key={row.complaintId}
                matter={row}
                line="还没有派单"
                action={row.mayDispatch ? { label: '派单', onTap: () => onDispatch(row) } : null}
              />
            ),
          )
        }
      </LongRows>
      {!isNarrowed && count > rows.length && (
        <Text className="mg-note">另有 {count - rows.length} 件时间更宽裕，派完这些会接着列出来。</Text>
      )}
    </Panel>
  );
}

/** 抢单池: in a department, whoever is first; after the time to accept it goes to a person. */
export function PoolPanel({ orders, count, onAll, onReassign }: OrderPanelProps) {
  return (
    <Panel title="抢单池" count={count} note="到时没人抢，自动派给合适的人" link={allOf(count, onAll)}>
      {orders.length === 0 && <Empty title="抢单池是空的" hint="不急的事可以放进来，由当班同事抢。" />}
      <LongRows rows={orders} most={MOST_CARDS} label="时间更宽裕的">
        {(shown) =>
          shown.map((order) => (
            <BoardCard
              key={order.id}
              matter={order}
              line={`${order.departmentName} · ${grabbersText(order.alsoOpenTo)}`}
              why={order.whyChosen}
              action={
                order.allowedActions.includes('offer') ? { label: '派给', onTap: () => onReassign(order.id) } : null
              }
            />
          ))
        }
      </LongRows>
    </Panel>
  );
}

/** 待接单: asked, not yet answered, with the time that is left. */
export function OfferedPanel({ orders, count, onAll, onReassign }: OrderPanelProps) {
  return (
    <Panel title="待接单" count={count} countTone="amber" note="到时没接，自动转给下一位" link={allOf(count, onAll)}>
      {orders.length === 0 && <Empty title="没有等人接的工单" />}
      <LongRows rows={orders} most={MOST_CARDS} label="时间更宽裕的">
        {(shown) =>
          shown.map((order) => (
            <BoardCard
              key={order.id}
              matter={order}
              line={`${order.departmentName} · ${order.holder?.name ?? ''}`}
              why={order.whyChosen}
              action={
                order.allowedActions.includes('offer') ? { label: '改派', onTap: () => onReassign(order.id) } : null
              }
            />
          ))
        }
      </LongRows>
    </Panel>
  );
}

function All({ label, count, onTap }: { label: string; count: number; onTap: () => void }) {
  if (count === 0) return null;
  return (
    <Pressable className="mg-link" onTap={onTap}>
      <Text>{label} ›</Text>
    </Pressable>
  );
}

function allOf(count: number, onTap: () => void) {
  return count === 0 ? null : { label: `看全部 ${count} 单`, onTap };
}

function grabbersText(names: readonly string[]): string {
  if (names.length === 0) return '现在没有当班的人能抢';
  return `${names.slice(0, 3).join('、')}${names.length > 3 ? ` 等 ${names.length} 人` : ''} 能抢`;
}
