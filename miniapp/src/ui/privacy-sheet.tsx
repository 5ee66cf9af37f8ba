import { Button as PlatformButton, Text, View } from '@tarojs/components';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import { isWeapp } from '../platform/environment';
import { AGREE_BUTTON_ID, usePrivacy } from '../platform/privacy';
import { Button } from './button';
import { Sheet } from './sheet';

/** 隐私保护指引: what for, what without, and both answers side by side; every `Screen` carries it. */
export function PrivacySheet() {
  const question = usePrivacy((state) => state.question);
  if (question === null) return null;
  return (
    <Sheet
      open
      title="先说清楚用来做什么"
      onClose={() => question.answer(null)}
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label="不同意" onTap={() => question.answer(false)} />
          <AgreeButton onAgree={() => question.answer(true)} />
        </View>
      }
    >
      <Text className="ys-block ys-wrap">不同意也能提交反映,只是不能附照片。以后随时可以在“我的”里改。</Text>
      <PrivacyPurposes />
    </Sheet>
  );
}

/** WeChat believes in an agreement only when its own kind of button was pressed. */
export function AgreeButton({ onAgree }: { onAgree: () => void }) {
  if (!isWeapp) return <Button label="同意" onTap={onAgree} />;
  return (
    <PlatformButton
      id={AGREE_BUTTON_ID}
      className="ys-button ys-button--primary"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
    >
      同意
    </PlatformButton>
  );
}

export function PrivacyPurposes() {
  return (
    <View className="ys-gap-top">
      {PRIVACY_GUIDELINE.purposes.map(({ what, why, without }) => (
        <View key={what} className="ys-gap-top">
          <Text className="ys-subtitle ys-block">{what}</Text>
          <Text className="ys-block ys-wrap">{why}。</Text>
          <Text className="ys-second ys-block ys-wrap">不提供:{without}。</Text>
        </View>
      ))}
    </View>
  );
}
