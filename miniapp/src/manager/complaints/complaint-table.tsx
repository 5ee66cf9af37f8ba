import { Text, View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL, CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import type { ReactNode } from 'react';
import { clockTone, shortLeft } from '../../features/board/board-words';
import { tableRole } from '../../features/board/table-role';
import { go } from '../../platform/navigate';
import { placeIn } from '../../platform/place-text';
import { HouseholdsTag } from '../../ui/households-tag';
import { StatusTag, UrgencyTag } from '../../ui/tag';
import { rowKeys } from '../parts/row-keys';
import { Table } from '../parts/table';

interface ComplaintTableProps {
  readonly complaints: readonly ComplaintSummary[];
  /** Of several estates: each says which it is of. */
  readonly namesEstates: boolean;
  readonly now: Date;
}

const HEADINGS = ['编号', '内容', '地点', '类别', '状态', '剩余', '现在该谁动', '首接责任人', '提交时间'];

interface RowProps extends Pick<ComplaintTableProps, 'namesEstates' | 'now'> {
  readonly complaint: ComplaintSummary;
}

function Cell({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Text className={`mg-cell mg-cell-${name}`} {...tableRole('cell')}>
      {children}
    </Text>
  );
}

function LeftCell({ complaint, now }: { complaint: ComplaintSummary; now: Date }) {
  const clock = complaint.nextClock;
  if (clock === null) {
    return <Cell name="left mg-cell-none">—</Cell>;
  }
  return (
    <View className={`mg-cell mg-cell-left mg-tone-${clockTone(clock, now)}`} {...tableRole('cell')}>
      <Text>{shortLeft(clock.dueAt, now)}</Text>
      <Text className="mg-cell-second">{CLOCK_KIND_LABEL[clock.kind]}</Text>
    </View>
  );
}

function Row({ complaint, namesEstates, now }: RowProps) {
  const open = () => go('/manager/detail/index', { id: complaint.id });
  const { header } = complaint;
  const isLoud = complaint.urgency === 'lifeSafety' || complaint.urgency === 'urgent';
  return (
    <View
      className="mg-row complaint-row"
      onClick={open}
      {...tableRole('row', `${complaint.number} ${complaint.title} ${header.statusText}`)}
      {...rowKeys(open)}
    >
      <Cell name="number">{complaint.number}</Cell>
      <View className="mg-cell mg-cell-title" {...tableRole('cell')}>
        {isLoud && <UrgencyTag urgency={complaint.urgency} />}
        <HouseholdsTag count={complaint.householdCount} />
        <Text>{complaint.title}</Text>
        {complaint.reopenCount > 0 && <Text className="mg-cell-again">第 {complaint.reopenCount + 1} 次处理</Text>}
      </View>
      <Cell name="place">{placeIn(complaint, namesEstates)}</Cell>
      <Cell name="category">{CATEGORY_LABEL[complaint.category]}</Cell>
      <View className="mg-cell mg-cell-status" {...tableRole('cell')}>
        <StatusTag status={complaint.status} text={header.statusText} />
      </View>
      <LeftCell complaint={complaint} now={now} />
      <Cell name="holder">{header.ballHolder?.name ?? '—'}</Cell>
      <Cell name="owner">{header.firstContactOwner.name}</Cell>
      <Cell name="time">{timeText(complaint.submittedAt, now)}</Cell>
    </View>
  );
}

/** All complaints: a table with keyboard focus on a desk, cards on a phone. Enter opens, arrows move. */
export function ComplaintTable({ complaints, namesEstates, now }: ComplaintTableProps) {
  return (
    <Table label="投诉列表" headings={HEADINGS}>
      {complaints.map((complaint) => (
        <Row key={complaint.id} complaint={complaint} namesEstates={namesEstates} now={now} />
      ))}
    </Table>
  );
}
