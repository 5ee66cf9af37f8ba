import { Text, View } from '@tarojs/components';
import type { DispatchBoardOrder, DispatchBoardPerson } from '@yingsheng/shared/api/dispatch';
import { personDoor } from '@yingsheng/shared/board/doors';
import { WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import type { DepartmentAtWork, PersonWithWork } from '../../features/dispatch/board-groups';
import { LoadBar } from '../../features/dispatch/load-bar';
import { untilText } from '../../features/people/duty-words';
import { go } from '../../platform/navigate';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';
import { openOrders } from '../orders/open-orders';
import { Panel } from '../parts/panel';

interface PeoplePanelProps {
  readonly departments: readonly DepartmentAtWork[];
  readonly onReassign: (workOrderId: string) => void;
  readonly onLoadCap: (person: DispatchBoardPerson) => void;
}

/** So many people and orders of theirs stand on the screen at once. */
const MOST_ROWS = 24;
const MOST_ORDERS_OF_ONE = 6;

/** One row for the person and one for each order that is shown. */
const rowsOf = ({ orders }: PersonWithWork): number => 1 + Math.min(orders.length, MOST_ORDERS_OF_ONE);

/** 部门与人员: who is on duty, how much each carries against their cap, and what they are working on. */
export function PeoplePanel({ departments, onReassign, onLoadCap }: PeoplePanelProps) {
  const everybody = departments.flatMap(({ people }) => people);
  return (
    <LongRows rows={everybody} most={MOST_ROWS} weightOf={rowsOf} label="后面的同事">
      {(shown) =>
        departments.map(({ id, name, people }) => {
          const listed = people.filter((person) => shown.includes(person));
          if (listed.length === 0) return null;
          const present = people.filter((person) => person.isOnDuty);
          return (
            <Panel key={id} title={name} note={present.length === 0 ? '现在没有人当班' : `当班 ${present.length} 人`}>
              {listed.map((person) => (
                <Person key={person.personId} person={person} onReassign={onReassign} onLoadCap={onLoadCap} />
              ))}
            </Panel>
          );
        })
      }
    </LongRows>
  );
}

interface PersonProps extends Pick<PeoplePanelProps, 'onReassign' | 'onLoadCap'> {
  readonly person: PersonWithWork;
}

function Person({ person, onReassign, onLoadCap }: PersonProps) {
  const { personId, name, isOnDuty, openWorkOrderCount, loadCap, mayEditLoadCap, orders } = person;
  return (
    <View className={`mg-worker${isOnDuty ? '' : ' is-off'}`}>
      <View className="mg-worker-head">
        <View className="mg-worker-name">
          <Text>{name}</Text>
          <Tag tone={isOnDuty ? 'green' : 'grey'} text={dutyText(person)} />
        </View>
        {openWorkOrderCount === 0 ? (
          <LoadBar openCount={openWorkOrderCount} loadCap={loadCap} />
        ) : (
          <Pressable
            className="mg-worker-load"
            verb={`${name}手上的，打开清单`}
            onTap={() => openOrders(personDoor(personId))}
          >
            <LoadBar openCount={openWorkOrderCount} loadCap={loadCap} />
          </Pressable>
        )}
        {mayEditLoadCap && (
          <Pressable
            className="mg-pill"
            label={`调整 ${name} 的接单上限，现在是 ${loadCap} 单`}
            onTap={() => onLoadCap(person)}
          >
            <Text>上限</Text>
          </Pressable>
        )}
      </View>
      <LongRows rows={orders} most={MOST_ORDERS_OF_ONE} label={`${name}手上另外的`}>
        {(shown) => shown.map((order) => <InWork key={order.id} order={order} onReassign={onReassign} />)}
      </LongRows>
    </View>
  );
}

function dutyText({ isOnDuty, absentUntil }: DispatchBoardPerson): string {
  if (isOnDuty) return '值班中';
  return absentUntil === null ? '不在班' : `请假到 ${untilText(absentUntil)}`;
}

function InWork({ order, onReassign }: { order: DispatchBoardOrder; onReassign: (workOrderId: string) => void }) {
  const { complaintId, placeText, title, status, allowedActions } = order;
  return (
    <View className="mg-inwork">
      <Pressable className="mg-inwork-open" verb="查看" onTap={() => go('/manager/detail/index', { id: complaintId })}>
        <Text className="mg-inwork-status">{WORK_ORDER_STATUS_LABEL[status]}</Text>
        <View className="mg-inwork-words">
          <Text className="mg-inwork-place">{placeText}</Text>
          <Text className="mg-inwork-title">{title}</Text>
        </View>
      </Pressable>
      {allowedActions.includes('rule') && (
        <Pressable className="mg-pill" label={`改派 ${placeText} ${title}`} onTap={() => onReassign(order.id)}>
          <Text>改派</Text>
        </Pressable>
      )}
    </View>
  );
}
