import { Text, View } from '@tarojs/components';
import type { SpendingView } from '@yingsheng/shared/api/spending';
import { SPENDING_KIND_LABEL, SPENDING_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import type { SpendingStatus } from '@yingsheng/shared/spending/authority';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import type { ReactNode } from 'react';
import { Tag, type Tone } from '../../../ui/tag';
import { courseText } from './spending-words';
import './spending.scss';

const TONE: Readonly<Record<SpendingStatus, Tone>> = {
  recorded: 'green',
  pending: 'amber',
  approved: 'green',
  rejected: 'red',
  withdrawn: 'grey',
};

interface SpendingListProps {
  readonly spendings: readonly SpendingView[];
  readonly now: Date;
  readonly renderActions?: (spending: SpendingView) => ReactNode;
}

/** 费用: each with what for, how it was decided, and what may be done about it. */
export function SpendingList({ spendings, now, renderActions }: SpendingListProps) {
  return (
    <View className="spend-list">
      {spendings.map((spending) => (
        <View key={spending.id} className="spend-item">
          <View className="spend-line">
            <Text className="spend-sum">
              {SPENDING_KIND_LABEL[spending.kind]} {moneyText(spending.amountFen)}
            </Text>
            <Tag tone={TONE[spending.status]} text={SPENDING_STATUS_LABEL[spending.status]} />
          </View>
          <Text className="spend-note">{spending.note}</Text>
          <Text className="spend-course">{courseText(spending, now)}</Text>
          {renderActions?.(spending)}
        </View>
      ))}
    </View>
  );
}
