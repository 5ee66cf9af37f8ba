import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { hidden } from '../../platform/a11y';
import { Pressable } from '../../ui/pressable';
import './knowledge.scss';

interface Props {
  question: string;
  answer: string;
  isOpen: boolean;
  onTap: () => void;
  /** What may be said to it. */
  children?: ReactNode;
}

/** One question that opens to its answer in place, as residents see it. */
export function AnswerItem({ question, answer, isOpen, onTap, children }: Props) {
  return (
    <View className="kb-item">
      <Pressable className="kb-question" isExpanded={isOpen} onTap={onTap}>
        <Text>{question}</Text>
        <View className={`ys-arrow${isOpen ? ' kb-open' : ''}`} {...hidden} />
      </Pressable>
      {isOpen ? (
        <View className="kb-answer">
          <Text className="ys-block ys-wrap" userSelect>
            {answer}
          </Text>
          {children}
        </View>
      ) : null}
    </View>
  );
}
