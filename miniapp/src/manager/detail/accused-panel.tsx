import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { accusedWords } from '../../features/complaint/accused/accused-words';
import { Button } from '../../ui/button';
import { Panel } from '../parts/panel';
import type { Doing } from './doing';

interface AccusedPanelProps {
  readonly complaint: ComplaintDetail;
  readonly onDo: (doing: Doing) => void;
}

/** 被投诉人: who is kept out of it, or whom somebody still has to find out. */
export function AccusedPanel({ complaint, onDo }: AccusedPanelProps) {
  const { isAccusedUnconfirmed, allowedActions } = complaint;
  return (
    <Panel
      title={isAccusedUnconfirmed ? '被投诉人待核实' : '被投诉人'}
      {...(isAccusedUnconfirmed ? { count: 1, countTone: 'amber' as const } : {})}
    >
      <Text className="ys-block ys-wrap">{accusedWords(complaint)}</Text>
      {isAccusedUnconfirmed && allowedActions.includes('nameAccused') && (
        <View className="mg-form-buttons ys-gap-top">
          <Button label="确认被投诉人" onTap={() => onDo({ kind: 'nameAccused' })} />
        </View>
      )}
    </Panel>
  );
}
