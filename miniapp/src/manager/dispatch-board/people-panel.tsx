import { Text, View } from '@tarojs/components';
import type { DispatchBoardOrder, DispatchBoardPerson } from '@yingsheng/shared/api/dispatch';
import { WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import type { DepartmentAtWork, PersonWithWork } from '../../features/dispatch/board-groups';
import { LoadBar } from '../../features/dispatch/load-bar';
import { untilText } from '../../features/people/duty-words';
import { go } from '../../platform/navigate';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';
import { Panel } from '../parts/panel';

interface PeoplePanelProps {
  readonly departments: readonly DepartmentAtWork[];
  readonly onReassign: (workOrderId: string) => void;
  readonly onLoadCap: (person: DispatchBoardPerson) => void;
}

/** 部门与人员: who is on duty, how much each carries against their cap, and what they are working on. */
export function PeoplePanel({ departments, onReassign, onLoadCap }: PeoplePanelProps) {
  return (
    <>
      {departments.map(({ id, name, people }) => {
        const present = people.filter((person) => person.isOnDuty);
        return (
          <Panel key={id} title={name} note={present.length === 0 ? '现在无人当班' : `当班 ${present.length} 人`}>
            {people.map((person) => (
              <Person key={person.personId} person={person} onReassign={onReassign} onLoadCap={onLoadCap} />
            ))}
          </Panel>
        );
      })}
    </>
  );
}

interface PersonProps extends Pick<PeoplePanelProps, 'onReassign' | 'onLoadCap'> {
  readonly person: PersonWithWork;
}

function Person({ person, onReassign, onLoadCap }: PersonProps) {
  const { name, isOnDuty, openWorkOrderCount, loadCap, mayEditLoadCap, orders } = person;
  return (
    <View className={`mg-worker${isOnDuty ? '' : ' is-off'}`}>
      <View className="mg-worker-head">
        <View className="mg-worker-name">
          <Text>{name}</Text>
          <Tag tone={isOnDuty ? 'green' : 'grey'} text={dutyText(person)} />
        </View>
        <LoadBar openCount={openWorkOrderCount} loadCap={loadCap} />
        {mayEditLoadCap && (
          <Pressable
            className="mg-pill"
            label={`调整 ${name} 的接单上限,现在是 ${loadCap} 单`}
            onTap={() => onLoadCap(person)}
          >
            <Text>上限</Text>
          </Pressable>
        )}
      </View>
      {orders.map((order) => (
        <InWork key={order.id} order={order} onReassign={onReassign} />
      ))}
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
      <Pressable
        className="mg-inwork-open"
        label={`查看 ${placeText} ${title},${WORK_ORDER_STATUS_LABEL[status]}`}
        onTap={() => go('/manager/detail/index', { id: complaintId })}
      >
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
