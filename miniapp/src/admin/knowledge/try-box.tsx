import { Text, View } from '@tarojs/components';
import type { KnowledgeTrial } from '@yingsheng/shared/api/knowledge';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { Card, Row } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Problem } from '../accounts/problem';
import { STATE_WORDS } from './knowledge-words';
import { useTrial } from './use-knowledge';

interface Props {
  readonly estateId: string;
  readonly onOpen: (id: string) => void;
}

/** 试一试: asked as a resident would, answered as the form would. */
export function TryBox({ estateId, onOpen }: Props) {
  const [text, setText] = useState('');
  const { trial, error } = useTrial(estateId, text);
  return (
    <Card>
      <Field label="试一试" hint="像业主那样问一句，看会找到什么">
        <Input
          label="试一试"
          value={text}
          onChange={setText}
          maxLength={TEXT_MAX_LENGTH}
          placeholder="例如：停车费咋交啊"
        />
      </Field>
      <Problem error={error} />
      {trial === undefined ? null : <Found trial={trial} onOpen={onOpen} />}
    </Card>
  );
}

function Found({ trial, onOpen }: { trial: KnowledgeTrial; onOpen: (id: string) => void }) {
  return (
    <View {...role('status')}>
      <Text className="ys-second ys-block">{foundWords(trial)}</Text>
      {trial.isDanger
        ? null
        : trial.items.map(({ id, question }) => <Row key={id} label={question} onTap={() => onOpen(id)} />)}
      {trial.hidden.map(({ id, question, state }) => (
        <Row
          key={id}
          label={question}
          value={<Text>{STATE_WORDS[state].text}，不推荐</Text>}
          onTap={() => onOpen(id)}
        />
      ))}
    </View>
  );
}

function foundWords({ isDanger, items }: KnowledgeTrial): string {
  if (isDanger) return '像是有危险：业主先看到安全提示，不推荐任何答案。';
  if (items.length === 0) return '业主看不到推荐。该有的话，在那一条里加上这种问法。';
  return `业主会看到 ${items.length} 条：`;
}
