import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { accusedWords } from '../../features/complaint/accused/accused-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from '../parts/heading';

interface Props {
  complaint: ComplaintDetail;
  onConfirm: () => void;
}

/** 被投诉人: who is kept out of it, or whom somebody still has to find out. */
export function AccusedCard({ complaint, onConfirm }: Props) {
  const words = accusedWords(complaint);
  if (words === '') return null;
  const { isAccusedUnconfirmed, allowedActions } = complaint;
  return (
    <Card edge={isAccusedUnconfirmed ? 'warn' : undefined}>
      <Heading text={isAccusedUnconfirmed ? '被投诉人待核实' : '被投诉人'} />
      <Text className="ys-block ys-wrap">{words}</Text>
      {isAccusedUnconfirmed && allowedActions.includes('nameAccused') && (
        <Button label="确认被投诉人" onTap={onConfirm} />
      )}
    </Card>
  );
}
