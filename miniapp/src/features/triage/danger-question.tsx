import { Text, View } from '@tarojs/components';
import { DANGER_ANSWERS, DANGER_QUESTION, type DangerAnswer } from '@yingsheng/shared/complaint/danger-question';
import { DANGER_ANSWER_LABEL } from '@yingsheng/shared/labels.zh';
import type { ReactNode } from 'react';
import { role } from '../../platform/a11y';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Pressable } from '../../ui/pressable';
import { Sheet } from '../../ui/sheet';

interface Props {
  answer: DangerAnswer | null;
  onAnswer: (answer: DangerAnswer) => void;
  /** What stands before it. */
  children?: ReactNode;
}

/** 追问一句, while the text is being written. */
export function DangerQuestion({ answer, onAnswer, children }: Props) {
  return (
    <Card edge="danger">
      {children}
      <View {...role('status')}>
        <Text className="ys-subtitle ys-block ys-wrap">{DANGER_QUESTION}</Text>
      </View>
      <View className="ys-buttons ys-gap-top">
        {DANGER_ANSWERS.map((one) => (
          <Pressable
            key={one}
            as="radio"
            isChecked={one === answer}
            className={`ys-button ys-button--${one === answer ? 'primary' : 'secondary'}`}
            onTap={() => onAnswer(one)}
            label={DANGER_ANSWER_LABEL[one]}
          >
            <Text>{DANGER_ANSWER_LABEL[one]}</Text>
          </Pressable>
        ))}
      </View>
    </Card>
  );
}

interface SheetProps {
  open: boolean;
  onAnswer: (answer: DangerAnswer) => void;
  onClose: () => void;
}

/** The same at the tap that sends it, in front of everything; the answer sends it. */
export function DangerQuestionSheet({ open, onAnswer, onClose }: SheetProps) {
  return (
    <Sheet open={open} title="提交前请回答一句" onClose={onClose}>
      <Text className="ys-subtitle ys-block ys-wrap">{DANGER_QUESTION}</Text>
      {DANGER_ANSWERS.map((one) => (
        <View key={one} className="ys-gap-top">
          <Button
            kind={one === 'yes' ? 'danger' : 'secondary'}
            label={DANGER_ANSWER_LABEL[one]}
            onTap={() => onAnswer(one)}
          />
        </View>
      ))}
    </Sheet>
  );
}
