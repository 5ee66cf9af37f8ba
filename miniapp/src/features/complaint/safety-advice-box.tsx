import { Text, View } from '@tarojs/components';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { role } from '../../platform/a11y';
import { makePhoneCall } from '../../platform/environment';
import { useSafetyText } from '../../platform/safety-text';
import { Button } from '../../ui/button';
import './complaint.scss';

/** What to do now, before anything else; read aloud as soon as it appears. */
export function SafetyAdviceBox({ advice }: { advice: SafetyAdvice | null }) {
  useSafetyText(advice !== null);
  if (!advice) return null;
  return (
    <View className="complaint-advice" {...role('alert')}>
      <Text className="complaint-advice__title">{advice.title}</Text>
      {advice.steps.map((step, index) => (
        <Text key={step} className="complaint-advice__step">
          {index + 1}. {step}
        </Text>
      ))}
      <View className="complaint-advice__phones">
        {advice.phones.map((phone) => (
          <Button key={phone} kind="danger" small label={`拨打 ${phone}`} onTap={() => makePhoneCall(phone)} />
        ))}
      </View>
    </View>
  );
}
