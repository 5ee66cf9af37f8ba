import { Text, View } from '@tarojs/components';
import type { StaffRecord } from '@yingsheng/shared/api/staff';
import { jobLabel } from '@yingsheng/shared/labels.zh';
import { tableRole } from '../../features/board/table-role';
import { loadToneOf, loadWords } from '../../features/dispatch/load-words';
import { Tag } from '../../ui/tag';
import { rowKeys } from '../parts/row-keys';
import { Table } from '../parts/table';
import { skillsText, standingOf } from './staff-words';

interface StaffTableProps {
  readonly people: readonly StaffRecord[];
  readonly onOpen: (personId: string) => void;
}

const HEADINGS = ['姓名', '部门', '角色', '技能', '在班', '手上 / 上限'];

function Row({ person, onOpen }: { person: StaffRecord; onOpen: (personId: string) => void }) {
  const open = () => onOpen(person.personId);
  const standing = standingOf(person);
  const { openWorkOrderCount, loadCap } = person;
  const isFull = loadToneOf(openWorkOrderCount, loadCap) === 'danger';
  return (
    <View
      className="mg-row staff-row"
      onClick={open}
      {...tableRole('row', `${person.name} ${person.department?.name ?? ''} ${standing.text}`)}
      {...rowKeys(open)}
    >
      <Text className="mg-cell staff-cell-name" {...tableRole('cell')}>
        {person.name}
      </Text>
      <Text className="mg-cell staff-cell-department" {...tableRole('cell')}>
        {person.department?.name ?? '未分部门'}
      </Text>
      <Text className="mg-cell staff-cell-role" {...tableRole('cell')}>
        {person.roles.map((role) => jobLabel(role, person.department?.code)).join('、')}
      </Text>
      <Text className="mg-cell staff-cell-skills" {...tableRole('cell')}>
        {skillsText(person)}
      </Text>
      <View className="mg-cell staff-cell-standing" {...tableRole('cell')}>
        <Tag tone={standing.tone} text={standing.text} />
      </View>
      <Text className={`mg-cell staff-cell-load ${isFull ? 'mg-tone-warn' : ''}`} {...tableRole('cell')}>
        {loadWords(openWorkOrderCount, loadCap)}
        {isFull ? ' 已满' : ''}
      </Text>
    </View>
  );
}

/** A table with keyboard focus on a desk, cards on a phone. Enter opens, arrows move. */
export function StaffTable({ people, onOpen }: StaffTableProps) {
  return (
    <Table label="人员" headings={HEADINGS}>
      {people.map((person) => (
        <Row key={person.personId} person={person} onOpen={onOpen} />
      ))}
    </Table>
  );
}
