import { Text, View } from '@tarojs/components';
import type { DecisionRow } from '@yingsheng/shared/api/board';
import { durationText } from '@yingsheng/shared/written-time';
import type { ReactNode } from 'react';
import './board.scss';

const DECISION_KIND_LABEL: Readonly<Record<DecisionRow['kind'], string>> = {
  ruling: '裁定',
  unassigned: '没人接',
  appeal: '申诉',
  approval: '审批',
  absentee: '请假',
  spending: '费用',
  suspension: '挂起',
};

interface DecisionListProps {
  readonly rows: readonly DecisionRow[];
  readonly now: Date;
  readonly renderAction: (row: DecisionRow) => ReactNode;
}

/** 等您决定: what nobody but a manager can move on. */
export function DecisionList({ rows, now, renderAction }: DecisionListProps) {
  return (
    <View className="board-decisions">
      {rows.map((row) => (
        <View key={`${row.kind}${row.complaintId}${row.workOrderId ?? ''}${row.text}`} className="board-decision">
          <View className="board-decision-words">
            <Text className="board-decision-text">
              <Text className="board-kind">{DECISION_KIND_LABEL[row.kind]}</Text>
              {row.text}
            </Text>
            <Text className="board-decision-wait">
              {row.number} · 已等 {durationText((now.getTime() - new Date(row.waitingSince).getTime()) / 60_000)}
            </Text>
          </View>
          {renderAction(row)}
        </View>
      ))}
    </View>
  );
}
