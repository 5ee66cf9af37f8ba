import { Text, View } from '@tarojs/components';
import type { RosterPerson, RosterWeek } from '@yingsheng/shared/api/roster';
import type { AbsenceView } from '@yingsheng/shared/api/staff';
import { shanghaiParts } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { daysOfWeek } from '../../features/people/duty-words';
import { useRoster } from '../../features/people/use-people';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { AbsenceSheet } from './absence-sheet';
import type { Arranging } from './arranging';
import { DayTabs } from './day-tabs';
import { PendingLeaves } from './pending-leaves';
import type { PeoplePanelProps } from './people-tabs';
import { RosterGrid } from './roster-grid';
import { RosterToolbar } from './roster-toolbar';
import { ShiftSheet } from './shift-sheet';

/** 值班表: a week of everybody; on a phone one day of it at a time. */
export function RosterPanel({ estateId }: PeoplePanelProps) {
  const [week, setWeek] = useState('');
  const { data, error, refetch } = useRoster(estateId, week);
  if (data === undefined) {
    return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
  }
  return (
    <View>
      {error !== null && (
        <Text className="mg-problem" aria-live="polite">
          没能更新，下面可能不是最新的。{error.message}
        </Text>
      )}
      <RosterToolbar roster={data} onWeek={setWeek} />
      <Roster key={data.weekStart} roster={data} />
    </View>
  );
}

function Roster({ roster }: { roster: RosterWeek }) {
  const days = daysOfWeek(roster.weekStart);
  const today = shanghaiParts(roster.now).dayNumber;
  const [chosenDay, chooseDay] = useState(() => (days.some((day) => day.dayNumber === today) ? today : undefined));
  const [arranging, arrange] = useState<Arranging | null>(null);
  const [absence, showAbsence] = useState<{ absence: AbsenceView; person: RosterPerson } | null>(null);
  const shownDay = chosenDay ?? days[0]?.dayNumber ?? today;
  if (roster.people.length === 0) {
    return <Empty title="这个小区还没有人员" hint="请联系系统管理员为本小区添加人员。" />;
  }
  return (
    <>
      <PendingLeaves estateId={roster.estateId} people={roster.people} />
      <DayTabs days={days} today={today} value={shownDay} onChange={chooseDay}>
        <RosterGrid
          roster={roster}
          days={days}
          today={today}
          shownDay={shownDay}
          onArrange={arrange}
          onAbsence={(one, person) => showAbsence({ absence: one, person })}
        />
      </DayTabs>
      {arranging !== null && (
        <ShiftSheet roster={roster} days={days} arranging={arranging} onClose={() => arrange(null)} />
      )}
      {absence !== null && (
        <AbsenceSheet
          estateId={roster.estateId}
          name={absence.person.name}
          absence={absence.absence}
          now={roster.now}
          onClose={() => showAbsence(null)}
        />
      )}
    </>
  );
}
