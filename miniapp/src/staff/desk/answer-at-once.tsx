import { Text, View } from '@tarojs/components';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { type ReactNode, useState } from 'react';
import { useComplaint } from '../../features/complaint/use-complaint';
import { role } from '../../platform/a11y';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { keepAnswer } from '../parts/answered-by';
import { TextActionSheet } from '../parts/text-action-sheet';

interface Props {
  complaintId: string;
  answer: KnowledgeAnswer;
  onNext: () => void;
  /** What stands there as long as it is not answered. */
  children: ReactNode;
}

/** 登记后当场办结: with the answer that was read to the caller, to be changed or left for later. */
export function AnswerAtOnce({ complaintId, answer, onNext, children }: Props) {
  const [isOpen, setOpen] = useState(() => {
    keepAnswer(complaintId, answer);
    return true;
  });
  const { data } = useComplaint(complaintId);
  if (data?.status === 'resolved') {
    return (
      <Card>
        <Text className="ys-subtitle ys-block" {...role('status')}>
          {data.number} 已当场答复，等业主确认
        </Text>
        <Text className="ys-second ys-block ys-wrap">{data.outcome}</Text>
        <View className="ys-gap-top">
          <Button label="再登记一件" onTap={onNext} />
        </View>
      </Card>
    );
  }
  return (
    <>
      {children}
      {isOpen && data !== undefined && (
        <TextActionSheet action="answerOnTheSpot" complaint={data} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
