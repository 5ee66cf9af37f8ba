import { Text, View } from '@tarojs/components';
import type { AtRiskRow } from '@yingsheng/shared/api/board';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import { CLOCK_KIND_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import type { ReactNode } from 'react';
import { clockTone, nextRungText, shortLeft } from './board-words';
import { tableRole } from './table-role';
import './board.scss';

interface AtRiskTableProps {
  readonly rows: readonly AtRiskRow[];
  readonly now: Date;
  readonly renderActions: (row: AtRiskRow) => ReactNode;
}

const HEADINGS = ['剩余', '编号', '内容', '地点', '现在该谁动', '环节', '操作'];

/** `1123-0042` of `YS-261123-0042`: the day's number alone would be another matter's on another day. */
export function shortNumber(number: string): string {
  const [day = '', serial = ''] = number.split('-').slice(-2);
  return `${day.slice(-4)}-${serial}`;
}

/** `张伟 · 工程`: the row has no room for the 部. */
function holderText(person: PersonBrief | null, isAway: boolean): string {
  if (person === null) return '还没有人';
  if (isAway) return `${person.name}请假，没人在处理`;
  const department = person.departmentName?.replace(/部$/, '');
  return department ? `${person.name} · ${department}` : person.name;
}

function Row({ row, now, actions }: { row: AtRiskRow; now: Date; actions: ReactNode }) {
  const nextRung = nextRungText(row, now);
  const isLoud = row.urgency === 'lifeSafety' || row.urgency === 'urgent';
  return (
    <View className="board-risk-row" {...tableRole('row')}>
      <Text className={`board-cell board-cell-left board-word-${clockTone(row.clock, now)}`} {...tableRole('cell')}>
        {shortLeft(row.clock.dueAt, now)}
      </Text>
      <Text className="board-cell board-cell-number" {...tableRole('cell', row.number)}>
        {shortNumber(row.number)}
      </Text>
      <View className="board-cell board-cell-title" {...tableRole('cell')}>
        {isLoud && <Text className={`board-urgency board-urgency-${row.urgency}`}>{URGENCY_LABEL[row.urgency]}</Text>}
        {row.householdCount > 1 && <Text className="board-urgency">{row.householdCount} 户反映</Text>}
        <Text>{row.title}</Text>
        {nextRung !== null && <Text className="board-rung">不处理，{nextRung}</Text>}
      </View>
      <Text className="board-cell board-cell-place" {...tableRole('cell')}>
        {row.placeText}
      </Text>
      <Text className={`board-cell board-cell-holder${row.isHolderAway ? ' is-away' : ''}`} {...tableRole('cell')}>
        {holderText(row.ballHolder, row.isHolderAway)}
      </Text>
      <Text className="board-cell board-cell-kind" {...tableRole('cell')}>
        {CLOCK_KIND_LABEL[row.clock.kind]}
      </Text>
      <View className="board-cell board-cell-actions" {...tableRole('cell')}>
        {actions}
      </View>
    </View>
  );
}

/** 最急的事: how late or how soon, who must move, and the one thing to do about it. */
export function AtRiskTable({ rows, now, renderActions }: AtRiskTableProps) {
  return (
    <View className="board-risk" {...tableRole('table', '最急的事')}>
      <View className="board-risk-head" {...tableRole('row')}>
        {HEADINGS.map((heading) => (
          <Text key={heading} className="board-cell board-head-cell" {...tableRole('columnheader')}>
            {heading}
          </Text>
        ))}
      </View>
      {rows.map((row) => (
        <Row key={`${row.complaintId}${row.clock.id}`} row={row} now={now} actions={renderActions(row)} />
      ))}
    </View>
  );
}
