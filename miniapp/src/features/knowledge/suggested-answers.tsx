import { Text, View } from '@tarojs/components';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import type { KnowledgePlace } from '@yingsheng/shared/knowledge/knowledge';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { useElderMode } from '../../platform/elder-mode';
import { confirm } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { AnswerItem } from './answer-item';
import { useAnswers, useReadings } from './use-answers';

interface Props {
  place: KnowledgePlace;
  estateId: string;
  text: string;
  /** What was written is not needed any more, by the person's own word. */
  onDiscard: () => void;
}

/** 也许已有答案: quietly under the text; in large type only the best one. */
export function SuggestedAnswers({ place, estateId, text, onDiscard }: Props) {
  const isElder = useElderMode((state) => state.isElder);
  const answers = useAnswers(place, estateId, text);
  const say = useReadings(place, estateId);
  const [openId, setOpen] = useState('');
  const [passed, setPassed] = useState<readonly string[]>([]);
  const offered = answers.filter(({ id }) => !passed.includes(id)).slice(0, isElder ? 1 : undefined);
  const open = ({ id }: KnowledgeAnswer): void => {
    if (id !== openId) say(id, 'opened');
    setOpen(id === openId ? '' : id);
  };
  const goOn = ({ id }: KnowledgeAnswer): void => {
    say(id, 'wentOn');
    setPassed([...passed, id]);
  };
  /** Nothing went out, and nothing is lost before it is said that it may be. */
  const solve = async ({ id }: KnowledgeAnswer): Promise<void> => {
    say(id, 'helped');
    const isSure = await confirm({
      title: '解决了就好',
      body: '您刚写的没有提交，没有人会来处理。写的内容还在，删不删由您。',
      confirmLabel: '删掉草稿',
      cancelLabel: '回去继续写',
    });
    if (isSure) onDiscard();
    else say(id, 'opened');
  };
  return (
    <View {...role('status')}>
      {offered.length > 0 ? <Text className="ys-second ys-block">也许已有答案，点开看看：</Text> : null}
      {offered.map((answer) => (
        <AnswerItem key={answer.id} {...answer} isOpen={answer.id === openId} onTap={() => open(answer)}>
          <View className="ys-gap-top">
            <Button small label="这就解决了" onTap={() => void solve(answer)} />
          </View>
          <View className="ys-gap-top">
            <Button kind="secondary" small label="没解决，继续提交" onTap={() => goOn(answer)} />
          </View>
        </AnswerItem>
      ))}
    </View>
  );
}
