import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import { PRIVACY_GUIDELINE } from '@yingsheng/shared/people/privacy-guideline';
import { timeText } from '@yingsheng/shared/time-words';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { choosePrivacy, hasAgreed, isPrivacyOpen } from '../../platform/privacy';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { AgreeButton, PrivacyPurposes } from '../../ui/privacy-sheet';
import { Screen } from '../../ui/screen';

/** 隐私保护指引: to be read at any time, agreed to, refused, or taken back. */
export default function PrivacyPage() {
  const me = useSession((state) => state.me);
  return (
    <Screen title="隐私保护指引" back isPublic={me === null} footer={me ? <Choice me={me} /> : null}>
      {me ? <Chosen me={me} /> : null}
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          用什么、做什么
        </Text>
        <PrivacyPurposes />
      </Card>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          您的权利
        </Text>
        {PRIVACY_GUIDELINE.rights.map((right) => (
          <Text key={right} className="ys-block ys-wrap ys-gap-top">
            {right}
          </Text>
        ))}
        <Text className="ys-small ys-block ys-gap-top">版本 {PRIVACY_GUIDELINE.version}</Text>
        {me ? <Row label="我的个人信息" onTap={() => go('/resident/my-data/index')} /> : null}
      </Card>
    </Screen>
  );
}

function Chosen({ me }: { me: Me }) {
  const now = useNow(60);
  return (
    <Card>
      <View {...role('status')}>
        <Text className="ys-subtitle ys-block">{chosenWords(me)}</Text>
        {me.privacy && !isPrivacyOpen(me) ? (
          <Text className="ys-second ys-block">{timeText(me.privacy.decidedAt, now)} 选择的，随时可以改。</Text>
        ) : null}
      </View>
    </Card>
  );
}

function chosenWords(me: Me): string {
  if (isPrivacyOpen(me)) return me.privacy ? '指引更新了，请您看过再选一次' : '您还没有选择';
  if (hasAgreed(me)) return '您已同意';
  return me.privacy?.decision === 'withdrawn' ? '您已撤回同意' : '您没有同意，只写文字一样受理';
}

function Choice({ me }: { me: Me }) {
  const withdraw = async (): Promise<void> => {
    const isSure = await confirm({
      title: '撤回同意？',
      body: '之后不能附照片和视频，只写文字一样受理。已经提交的不受影响。',
      confirmLabel: '撤回同意',
      cancelLabel: '不撤回',
      isDanger: true,
    });
    if (!isSure) return;
    choosePrivacy(false);
    toast('已撤回同意');
  };
  if (hasAgreed(me)) return <Button kind="secondary" label="撤回同意" onTap={() => void withdraw()} />;
  return (
    <View className="ys-buttons">
      {isPrivacyOpen(me) ? <Button kind="secondary" label="不同意" onTap={() => choosePrivacy(false)} /> : null}
      <AgreeButton onAgree={() => choosePrivacy(true)} />
    </View>
  );
}
