import { Text, View } from '@tarojs/components';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import { callerQuestions } from '@yingsheng/shared/complaint/caller-questions';
import { isAboutStaff } from '@yingsheng/shared/complaint/category';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CATEGORY_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { AccusedField } from '../../features/complaint/accused/accused-field';
import { TriageFields } from '../../features/complaint/triage-fields';
import { MATTER_FIELD } from '../../features/desk/caller-card';
import type { DeskForm } from '../../features/desk/desk-form';
import { promisedWords } from '../../features/desk/receipt-words';
import { DangerQuestion } from '../../features/triage/danger-question';
import type { DangerAsking } from '../../features/triage/use-danger-question';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';

interface Props {
  form: DeskForm;
  triage: { suggestion: TriageSuggestion | null; isThinking: boolean };
  danger: DangerAsking;
  onChange: (part: Partial<DeskForm>) => void;
}

/** What happened, and what the system makes of it while it is being typed. */
export function MatterFields({ form, triage, danger, onChange }: Props) {
  const { suggestion } = triage;
  const now = useNow(60);
  const advice = suggestion?.safetyAdvice ?? null;
  const category = form.category ?? suggestion?.category ?? 'other';
  return (
    <Card edge={advice === null ? undefined : 'danger'}>
      {advice !== null && (
        <View className="staff-problem" {...role('alert')}>
          <Text className="ys-block ys-subtitle">请马上告诉业主，{advice.title}</Text>
          {advice.steps.map((step, index) => (
            <Text key={step} className="ys-block">
              {index + 1}. {step}
            </Text>
          ))}
          {advice.phones.length > 0 && <Text className="ys-block">电话：{advice.phones.join('、')}</Text>}
        </View>
      )}
      {danger.isShown && (
        <DangerQuestion answer={danger.answer} onAnswer={danger.say}>
          <Text className="ys-second ys-block">请问来电人：</Text>
          {callerQuestions(suggestion?.likelyHazard ?? null).map((question) => (
            <Text key={question} className="ys-block ys-wrap">
              “{question}”
            </Text>
          ))}
        </DangerQuestion>
      )}
      <Field label="发生了什么" hint="按业主的原话记" required>
        <View id={MATTER_FIELD}>
          <TextArea
            value={form.text}
            onChange={(text) => onChange({ text })}
            label="发生了什么"
            placeholder="例如：厨房水槽下面一直漏水，地上已经湿了"
            maxLength={TEXT_MAX_LENGTH}
            counter
          />
        </View>
      </Field>
      <View {...role('status')}>
        <Text className="ys-second">{suggestionText(triage, now)}</Text>
      </View>
      <View className="ys-gap-top">
        <TriageFields
          category={category}
          urgency={form.urgency ?? suggestion?.urgency ?? 'normal'}
          onCategory={(category) => onChange({ category })}
          onUrgency={(urgency) => onChange({ urgency })}
        />
      </View>
      {isAboutStaff(category) && (
        <AccusedField
          estateId={form.estateId}
          people={form.accused}
          text={form.accusedText}
          onPeople={(accused) => onChange({ accused, category })}
          onText={(accusedText) => onChange({ accusedText, category })}
        />
      )}
    </Card>
  );
}

function suggestionText({ suggestion, isThinking }: Props['triage'], now: Date): string {
  if (suggestion === null) return isThinking ? '正在判断类别…' : '写几个字后，系统会建议类别和紧急程度。';
  const words = suggestion.decidingWords.length > 0 ? `（依据：${suggestion.decidingWords.join('、')}）` : '';
  return [
    `系统建议：${CATEGORY_LABEL[suggestion.category]} · ${URGENCY_LABEL[suggestion.urgency]}${words}，可改。`,
    `${promisedWords(suggestion.promise, now)}。`,
    suggestion.isRaisedByOpinion ? '第二意见也认为可能危险。' : '',
    suggestion.promise.isLengthened ? '红色预警期间，时限已延长一半。' : '',
  ].join('');
}
