import { View } from '@tarojs/components';
import type { StaffRecord } from '@yingsheng/shared/api/staff';
import { useState } from 'react';
import { useStaffRecords } from '../../features/people/use-people';
import { LongRows } from '../../ui/long-rows';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { Tabs } from '../../ui/tabs';
import { PendingLeaves } from './pending-leaves';
import type { PeoplePanelProps } from './people-tabs';
import { PersonSheet } from './person-sheet';
import { StaffTable } from './staff-table';
import { isAway } from './staff-words';

/** So many people stand in the table at once. */
const MOST_PEOPLE = 40;

const VIEWS = [
  { value: 'all', label: '全部在职', holds: (person: StaffRecord) => person.isActive },
  { value: 'onDuty', label: '在班', holds: (person: StaffRecord) => person.isOnDuty },
  { value: 'away', label: '请假中', holds: isAway },
  { value: 'left', label: '已停用', holds: (person: StaffRecord) => !person.isActive },
] as const;
type ViewName = (typeof VIEWS)[number]['value'];

/** 人员: who works here, what they can do, whether they are there, and what they carry. */
export function StaffPanel({ estateId }: PeoplePanelProps) {
  const { data, error, refetch } = useStaffRecords(estateId);
  const [chosen, choose] = useState<ViewName>('all');
  const [openId, open] = useState<string | null>(null);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  const view = VIEWS.find(({ value }) => value === chosen) ?? VIEWS[0];
  const shown = data.filter(view.holds);
  const person = data.find(({ personId }) => personId === openId);
  return (
    <View>
      <PendingLeaves estateId={estateId} people={data} />
      <Tabs
        items={VIEWS.map(({ value, label, holds }) => ({ value, label: `${label} ${data.filter(holds).length}` }))}
        value={chosen}
        onChange={choose}
      >
        {shown.length === 0 ? (
          <Empty title={`没有${view.label}的同事`} hint="换一个分类看看。" />
        ) : (
          <LongRows key={chosen} rows={shown} most={MOST_PEOPLE} label="后面的同事">
            {(people) => <StaffTable people={people} onOpen={open} />}
          </LongRows>
        )}
      </Tabs>
      {person !== undefined && (
        <PersonSheet key={person.personId} estateId={estateId} person={person} onClose={() => open(null)} />
      )}
    </View>
  );
}
