import { Text, View } from '@tarojs/components';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { useAnswers } from '../../features/knowledge/use-answers';
import { role } from '../../platform/a11y';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Heading } from './heading';

interface Props {
  estateId: string;
  /** What the resident asks, in their own words. */
  text: string;
  /** What a tap does. */
  label: string;
  /** Stays in sight, whatever is written meanwhile. */
  taken?: KnowledgeAnswer | null;
  /** What is in here is not offered again. */
  written?: string;
  onTake: (answer: KnowledgeAnswer) => void;
}

/** 常见问题里的答案, open at once: whoever asks is on the line. */
export function CommonAnswers({ estateId, text, label, taken = null, written = '', onTake }: Props) {
  const found = useAnswers('desk', estateId, text);
  const others = found.filter(({ id, answer }) => id !== taken?.id && !written.includes(answer));
  const answers = taken === null ? others : [taken, ...others];
  return (
    <View {...role('status')}>
      {answers.length > 0 && <Heading text="常见问题里有答案" />}
      {answers.map((answer) => {
        const does = answer === taken ? '不用这条' : label;
        return (
          <Card key={answer.id}>
            <Text className="ys-block">{answer.question}</Text>
            <Text className="ys-second ys-block ys-wrap">{answer.answer}</Text>
            <Button
              kind="secondary"
              small
              label={does}
              ariaLabel={`${does}：${answer.question}`}
              onTap={() => onTake(answer)}
            />
          </Card>
        );
      })}
    </View>
  );
}
