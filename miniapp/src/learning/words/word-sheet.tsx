import { Text, View } from '@tarojs/components';
import type { OwnWordTrial, OwnWordView } from '@yingsheng/shared/api/own-words';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { Problem } from '../parts/problem';
import { useSaveWord, useTrial } from './use-words';
import { WordFields } from './word-fields';
import { fieldsOf, missingOf, type WordForm } from './word-form';
import { changeWords, trialWords } from './word-words';

interface Props {
  readonly estateId: string;
  /** `null`: a new one. */
  readonly word: OwnWordView | null;
  /** Kept by the page, so that closing loses nothing. */
  readonly form: WordForm;
  readonly mayEditCompanyWide: boolean;
  readonly onForm: (form: WordForm) => void;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** One word: what it means, and what it would change before it is saved. */
export function WordSheet({ estateId, word, form, mayEditCompanyWide, onForm, onSaved, onClose }: Props) {
  const trial = useTrial(estateId, word?.id ?? null);
  const save = useSaveWord(estateId, word);
  const [tried, setTried] = useState<WordForm | null>(null);
  const missing = missingOf(form);
  // What was tried is what is saved: whoever changes it afterwards tries again.
  const result = tried === form ? trial.data : undefined;
  const isRefused = result !== undefined && result.loweredCount > 0;
  const tryIt = (): void => trial.mutate(fieldsOf(form), { onSuccess: () => setTried(form) });
  const saveIt = (): void =>
    save.mutate(fieldsOf(form), {
      onSuccess: () => {
        toast('已保存，马上生效');
        onSaved();
      },
    });
  const footer = (
    <View>
      <Problem error={save.error ?? trial.error} />
      {result === undefined || isRefused ? (
        <Button
          label={missing ?? (isRefused ? '改一改再试' : '先试一试')}
          disabled={missing !== null || isRefused}
          busy={trial.isPending}
          onTap={tryIt}
        />
      ) : (
        <Button label="保存" busy={save.isPending} onTap={saveIt} />
      )}
    </View>
  );
  return (
    <Sheet open title={word === null ? '加一个词' : '改这个词'} onClose={onClose} footer={footer}>
      <WordFields
        form={form}
        mayEditCompanyWide={mayEditCompanyWide && (word === null || word.isCompanyWide)}
        onChange={(part) => onForm({ ...form, ...part })}
      />
      {result !== undefined && <Result trial={result} />}
    </Sheet>
  );
}

function Result({ trial }: { trial: OwnWordTrial }) {
  const isRefused = trial.loweredCount > 0;
  const examples = isRefused ? trial.loweredExamples : trial.examples;
  return (
    <View className="ys-gap-top" {...role(isRefused ? 'alert' : 'status')}>
      <Text className={isRefused ? 'ys-field__error ys-block' : 'ys-subtitle ys-block'}>{trialWords(trial)}</Text>
      {examples.map((example) => (
        <View key={example.text} className="lr-line">
          <Text className="ys-block">“{example.text}”</Text>
          <Text className="ys-second ys-block">{changeWords(example)}</Text>
        </View>
      ))}
    </View>
  );
}
