import { Button as PlatformButton, Text, View } from '@tarojs/components';
import { PRIVACY_GUIDELINE, type PrivacyPurpose } from '@yingsheng/shared/people/privacy-guideline';
import { isWeapp } from '../platform/environment';
import { go } from '../platform/navigate';
import { AGREE_BUTTON_ID, openGuideline, usePrivacy } from '../platform/privacy';
import { Button } from './button';
import { Sheet } from './sheet';

/** 隐私保护指引: what for, what without, and both answers side by side; every `Screen` carries it. */
export function PrivacySheet() {
  const question = usePrivacy((state) => state.question);
  if (question === null) return null;
  const { purpose, answer } = question;
  const readAll = (): void => {
    answer(null);
    go('/resident/privacy/index');
  };
  return (
    <Sheet
      open
      title="先说清楚用来做什么"
      onClose={() => answer(null)}
      footer={
        <View className="ys-buttons">
          <Button kind="secondary" label="不同意" onTap={() => answer(false)} />
          <AgreeButton onAgree={() => answer(true)} />
        </View>
      }
    >
      <Text className="ys-block ys-wrap">{introOf(purpose)}</Text>
      <Purposes of={purpose === null ? PRIVACY_GUIDELINE.purposes : [purpose]} />
      <View className="ys-gap-top">
        <Button kind="plain" label="看完整的隐私保护指引" onTap={readAll} />
      </View>
    </Sheet>
  );
}

function introOf(purpose: PrivacyPurpose | null): string {
  if (purpose?.key === 'media') return '不同意也能提交反映，只是不能附照片。以后随时可以在“我的”里改。';
  const isForAll = purpose === null;
  return isForAll ? '不同意也照样可以反映问题。' : '只问下面这一项，以前选过的不变；不同意也照样可以反映问题。';
}

/** WeChat believes in an agreement only when its own kind of button was pressed. */
export function AgreeButton({ onAgree }: { onAgree: () => void }) {
  if (!isWeapp) return <Button label="同意" onTap={onAgree} />;
  return (
    <View>
      <PlatformButton
        id={AGREE_BUTTON_ID}
        className="ys-button ys-button--primary ys-agree"
        openType="agreePrivacyAuthorization"
        onAgreePrivacyAuthorization={onAgree}
      >
        同意
      </PlatformButton>
    </View>
  );
}

/** All of the guideline, and in WeChat the way to WeChat's own page of it. */
export function PrivacyPurposes() {
  return (
    <>
      <Purposes of={PRIVACY_GUIDELINE.purposes} />
      {isWeapp ? <Button kind="plain" label="查看微信里的指引全文" onTap={openGuideline} /> : null}
    </>
  );
}

function Purposes({ of }: { of: readonly PrivacyPurpose[] }) {
  return (
    <View className="ys-gap-top">
      {of.map(({ what, why, without }) => (
        <View key={what} className="ys-gap-top">
          <Text className="ys-subtitle ys-block">{what}</Text>
          <Text className="ys-block ys-wrap">{why}。</Text>
          <Text className="ys-second ys-block ys-wrap">不提供：{without}。</Text>
        </View>
      ))}
    </View>
  );
}
