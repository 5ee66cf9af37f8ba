import { Text, View } from '@tarojs/components';
import type { RosterPerson, RosterWeek } from '@yingsheng/shared/api/roster';
import type { AbsenceView } from '@yingsheng/shared/api/staff';
import { jobLabel } from '@yingsheng/shared/labels.zh';
import type { DepartmentCode } from '@yingsheng/shared/people/role';
import { tableRole } from '../../features/board/table-role';
import { absencesOn, absenceText, type DutyDay, shiftsOn, shiftText } from '../../features/people/duty-words';
import { isH5 } from '../../platform/environment';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Tag } from '../../ui/tag';
import type { Arranging } from './arranging';

interface GridEvents {
  readonly onArrange: (arranging: Arranging) => void;
  readonly onAbsence: (absence: AbsenceView, person: RosterPerson) => void;
}

interface RosterGridProps extends GridEvents {
  readonly roster: RosterWeek;
  readonly days: readonly DutyDay[];
  readonly today: number;
  /** The one day that a phone shows. */
  readonly shownDay: number;
}

interface CellProps extends GridEvents {
  readonly person: RosterPerson;
  readonly day: DutyDay;
  readonly isFirst: boolean;
  readonly today: number;
  readonly isShown: boolean;
}

function cellClass({ day, today, isShown }: Pick<CellProps, 'day' | 'today' | 'isShown'>): string {
  const isToday = day.dayNumber === today ? 'roster-today' : '';
  return `roster-cell ${isToday} ${isShown ? '' : 'roster-other-day'}`;
}

function Cell({ person, day, isFirst, today, isShown, onArrange, onAbsence }: CellProps) {
  const shifts = shiftsOn(person.shifts, day, isFirst);
  const away = absencesOn(person.absences, day);
  const isAway = away.some((absence) => absence.status === 'granted');
  return (
    <View className={cellClass({ day, today, isShown })} {...tableRole('cell')}>
      {shifts.map((shift) => (
        <Pressable
          key={shift.id}
          className={`roster-shift ${isAway ? 'roster-shift-away' : ''} ${shift.isEditable ? '' : 'roster-shift-fixed'}`}
          label={`${person.name} ${day.weekday} ${shiftText(shift, day)}${shift.isEditable ? '，点按修改' : ''}`}
          isDisabled={!shift.isEditable}
          onTap={() => onArrange({ person, day, shift })}
        >
          <Text>{shiftText(shift, day)}</Text>
        </Pressable>
      ))}
      {away.map((absence) => (
        <Pressable
          key={absence.id}
          className="roster-absence"
          label={`${person.name} ${day.weekday} ${absenceText(absence)}，点按查看`}
          onTap={() => onAbsence(absence, person)}
        >
          <Tag tone="amber" text={absenceText(absence)} />
        </Pressable>
      ))}
      {shifts.length === 0 && away.length === 0 && <Text className="roster-off">休</Text>}
      {person.isEditable && day.dayNumber >= today && (
        <Pressable
          className="roster-add"
          label={`+ 给${person.name}排 ${day.weekday} ${day.date} 的班`}
          onTap={() => onArrange({ person, day, shift: null })}
        >
          <Text>+</Text>
        </Pressable>
      )}
    </View>
  );
}

function PersonRow({
  person,
  department,
  days,
  ...rest
}: { person: RosterPerson; department: DepartmentCode | null } & Omit<RosterGridProps, 'roster'>) {
  const { today, shownDay, onArrange, onAbsence } = rest;
  return (
    <View className="roster-row" {...tableRole('row', person.name)}>
      <View className="roster-name" {...tableRole('rowheader')}>
        <Text className="roster-name-text">{person.name}</Text>
        <Text className="roster-role">
          {person.hasLeft ? '已停用' : person.roles.map((one) => jobLabel(one, department)).join('、')}
        </Text>
      </View>
      {days.map((day, index) => (
        <Cell
          key={day.dayNumber}
          person={person}
          day={day}
          isFirst={index === 0}
          today={today}
          isShown={day.dayNumber === shownDay}
          onArrange={onArrange}
          onAbsence={onAbsence}
        />
      ))}
    </View>
  );
}

/** So many empty rows stand on the screen at once; a shift or an absence takes the room of a part of one. */
const MOST_ROWS = 18;
const SHIFT_SHARE = 0.05;

const rowsOf = ({ shifts, absences }: RosterPerson): number => 1 + (shifts.length + absences.length) * SHIFT_SHARE;

/** Rows are people by department, columns days; a phone shows the one chosen day of the same cells. */
export function RosterGrid({ roster, ...rest }: RosterGridProps) {
  const isOf = (departmentId: string | null) => (person: RosterPerson) => person.departmentId === departmentId;
  const inOrder = [...roster.departments.map(({ id }) => id), null].flatMap((id) => roster.people.filter(isOf(id)));
  return (
    <LongRows rows={inOrder} most={MOST_ROWS} weightOf={rowsOf} label="后面的同事">
      {(people) => <Grid roster={roster} people={people} {...rest} />}
    </LongRows>
  );
}

function Grid({ roster, people, ...rest }: RosterGridProps & { readonly people: readonly RosterPerson[] }) {
  const { days, today } = rest;
  const groups = [...roster.departments, { id: null, code: null, name: '未分部门' }].filter(({ id }) =>
    people.some((person) => person.departmentId === id),
  );
  return (
    <View className="roster-scroll">
      <View className="roster-table" {...tableRole('table', '值班表')}>
        <View className="roster-row roster-head" {...tableRole('row')}>
          <Text className="roster-name" {...tableRole('columnheader')}>
            姓名
          </Text>
          {days.map((day) => (
            <Text
              key={day.dayNumber}
              className={`roster-cell ${day.dayNumber === today ? 'roster-today' : ''}`}
              {...tableRole('columnheader')}
              {...(isH5 && day.dayNumber === today ? { 'aria-current': 'date' } : {})}
            >
              {day.weekday} {day.date}
              {day.dayNumber === today ? ' 今天' : ''}
            </Text>
          ))}
        </View>
        {groups.map(({ id, code, name }) => (
          <View key={id ?? 'none'} className="roster-group" {...tableRole('rowgroup', name)}>
            <Text className="roster-department">{name}</Text>
            {people
              .filter((person) => person.departmentId === id)
              .map((person) => (
                <PersonRow key={person.personId} person={person} department={code} {...rest} />
              ))}
          </View>
        ))}
      </View>
    </View>
  );
}
