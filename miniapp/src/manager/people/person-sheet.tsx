import { Text, View } from '@tarojs/components';
import type { OwedWork, StaffRecord } from '@yingsheng/shared/api/staff';
import { personDoor } from '@yingsheng/shared/board/doors';
import { jobLabel } from '@yingsheng/shared/labels.zh';
import { LOAD_CAP_MAX, LOAD_CAP_MIN } from '@yingsheng/shared/people/duty';
import { useState } from 'react';
import { absenceText, spellText } from '../../features/people/duty-words';
import { OwedList, owedCount } from '../../features/people/owed-list';
import { useOwed, useSetActive, useSetLoadCap } from '../../features/people/use-people';
import { confirm, toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { CallButton } from '../../ui/call-button';
import { Row } from '../../ui/card';
import { Select } from '../../ui/select';
import { Sheet } from '../../ui/sheet';
import { ErrorState, Skeleton } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { openOrders } from '../orders/open-orders';
import { AbsenceSheet } from './absence-sheet';
import { MarkAbsentSheet } from './mark-absent-sheet';
import { skillsText, standingOf } from './staff-words';

interface PersonSheetProps {
  readonly estateId: string;
  readonly person: StaffRecord;
  readonly onClose: () => void;
}

const LOAD_CAPS = Array.from({ length: LOAD_CAP_MAX - LOAD_CAP_MIN + 1 }, (_unused, index) => {
  const cap = LOAD_CAP_MIN + index;
  return { value: String(cap), label: `${cap} 单` };
});

/** One colleague: who they are, what they carry, and what may be done. */
export function PersonSheet({ estateId, person, onClose }: PersonSheetProps) {
  const [isMarking, setMarking] = useState(false);
  const standing = standingOf(person);
  if (isMarking) {
    return <MarkAbsentSheet estateId={estateId} person={person} onClose={onClose} />;
  }
  return (
    <Sheet open title={person.name} onClose={onClose}>
      <Row label={person.department?.name ?? '未分部门'} value={<Tag tone={standing.tone} text={standing.text} />} />
      <Row
        label="角色"
        value={<Text>{person.roles.map((role) => jobLabel(role, person.department?.code)).join('、')}</Text>}
      />
      <Row label="技能" value={<Text>{skillsText(person)}</Text>} />
      <Row
        label="工作电话"
        value={
          <CallButton person={{ id: person.personId, name: person.name, departmentName: null, phone: person.phone }} />
        }
      />
      <LoadCap estateId={estateId} person={person} />
      <Absences estateId={estateId} person={person} onMark={() => setMarking(true)} />
      <Leaving estateId={estateId} person={person} />
    </Sheet>
  );
}

function LoadCap({ estateId, person }: { estateId: string; person: StaffRecord }) {
  const save = useSetLoadCap(estateId);
  const change = (value: string) =>
    save.mutate(
      { personId: person.personId, loadCap: Number(value) },
      {
        onSuccess: () => toast(`${person.name}的上限改为 ${value} 单`),
        onError: (error) => toast(messageOf(error)),
      },
    );
  const { openWorkOrderCount: count, personId } = person;
  const inHand = (
    <Row
      label="手上"
      value={<Text>{count} 单</Text>}
      {...(count > 0 ? { onTap: () => openOrders(personDoor(personId)) } : {})}
    />
  );
  if (!person.allowedActions.includes('setLoadCap')) {
    return (
      <>
        {inHand}
        <Row label="上限" value={<Text>{person.loadCap} 单</Text>} />
      </>
    );
  }
  return (
    <>
      {inHand}
      <View className="staff-load">
        <Text>上限</Text>
        <Select
          label={`${person.name}同时在手的工单上限`}
          placeholder="上限"
          options={LOAD_CAPS}
          value={String(person.loadCap)}
          onChange={change}
        />
      </View>
    </>
  );
}

interface AbsencesProps {
  readonly estateId: string;
  readonly person: StaffRecord;
  readonly onMark: () => void;
}

function Absences({ estateId, person, onMark }: AbsencesProps) {
  const [openId, open] = useState<string | null>(null);
  const absence = person.absences.find(({ id }) => id === openId);
  return (
    <>
      {person.absences.map((one) => (
        <Row
          key={one.id}
          label={absenceText(one)}
          value={<Text>{spellText(one)}</Text>}
          {...(one.allowedActions.length > 0 ? { onTap: () => open(one.id) } : {})}
        />
      ))}
      {person.allowedActions.includes('markAbsent') && (
        <View className="ys-gap-top">
          <Button kind="secondary" label="登记请假、病假" onTap={onMark} />
        </View>
      )}
      {absence !== undefined && (
        <AbsenceSheet
          estateId={estateId}
          name={person.name}
          absence={absence}
          now={new Date().toISOString()}
          onClose={() => open(null)}
        />
      )}
    </>
  );
}

/** 还没了结的事, and below it whether the account can be disabled: nobody leaves while they owe something. */
function Leaving({ estateId, person }: { estateId: string; person: StaffRecord }) {
  const { data, error, refetch } = useOwed(estateId, person.personId);
  if (data === undefined) {
    return error === null ? <Skeleton lines={3} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const count = owedCount(data);
  return (
    <View className="ys-gap-top">
      <Text className="ys-subtitle">{count === 0 ? '手上没有未了结的事' : `还没了结的事 ${count} 件`}</Text>
      <OwedList owed={data} onOpen={({ complaintId }) => go('/manager/detail/index', { id: complaintId })} />
      <ActiveButton estateId={estateId} person={person} owed={data} />
    </View>
  );
}

function ActiveButton({ estateId, person, owed }: { estateId: string; person: StaffRecord; owed: OwedWork }) {
  const change = useSetActive(estateId);
  const { name, personId, allowedActions } = person;
  const run = async (isActive: boolean): Promise<void> => {
    const isSure = await confirm({
      title: isActive ? `重新启用${name}？` : `停用${name}的账号？`,
      body: isActive
        ? '可以重新登录，角色和以前一样，班要重新排。'
        : '停用后不能登录，不再派单，今后的班会撤掉；名字留在以往的记录里。',
      confirmLabel: isActive ? '重新启用' : '停用账号',
      isDanger: !isActive,
    });
    if (isSure) change.mutate({ personId, isActive }, { onSuccess: () => toast(isActive ? '已启用' : '已停用') });
  };
  if (allowedActions.includes('reactivate')) {
    return (
      <View className="ys-gap-top">
        <Button kind="secondary" label="重新启用" busy={change.isPending} onTap={() => void run(true)} />
      </View>
    );
  }
  if (!allowedActions.includes('deactivate')) return null;
  const left = owedCount(owed);
  return (
    <View className="ys-gap-top">
      {left > 0 && (
        <Text className="mg-caution">{`离职前要先把这 ${left} 件改派或交接出去，点开逐件处理，之后才能停用账号。`}</Text>
      )}
      {change.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {change.error.message}
        </Text>
      )}
      <View className="ys-gap-top">
        <Button
          kind="danger"
          label="离职，停用账号"
          busy={change.isPending}
          disabled={left > 0}
          onTap={() => void run(false)}
        />
      </View>
    </View>
  );
}
