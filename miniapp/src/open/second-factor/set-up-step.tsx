import { Image, Text, View } from '@tarojs/components';
import type { SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { useState } from 'react';
import { named, role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CodeField, isWhole } from './code-field';
import { Problem } from './problem';
import { useConfirm } from './use-second-factor';
import '../open.scss';

interface SetUpStepProps {
  draft: SecondFactorDraft;
  onCodes: (codes: string[]) => void;
}

/** The phone reads the picture, or the secret is typed; its first code shows that it knows it. */
export function SetUpStep({ draft, onCodes }: SetUpStepProps) {
  const [code, setCode] = useState('');
  const confirm = useConfirm();
  const isReady = isWhole('phone', code);
  const send = (): void => {
    if (isReady && !confirm.isPending) {
      confirm.mutate({ code: code.trim() }, { onSuccess: ({ codes }) => onCodes(codes) });
    }
  };
  const copy = async (): Promise<void> => {
    toast((await copyText(draft.secret)) ? '密钥复制好了' : '没能复制，请长按密钥自己复制');
  };
  return (
    <>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          第一步：用身份验证器扫码
        </Text>
        <Text className="ys-second ys-block ys-wrap">
          手机上还没有身份验证器的，先装一个：微软的 Authenticator、腾讯身份验证器都可以，苹果手机也可以用自带的“密码”。
        </Text>
        <Image className="open-qr" src={draft.qr} mode="aspectFit" showMenuByLongpress {...named('两步验证的二维码')} />
        <Text className="ys-second ys-block ys-wrap">扫不了，就在身份验证器里选“手动输入”，填这个密钥：</Text>
        <Text className="open-secret" userSelect>
          {draft.secret}
        </Text>
        <Button kind="secondary" label="复制密钥" onTap={() => void copy()} />
      </Card>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          第二步：填它显示的数字
        </Text>
        <CodeField source="phone" value={code} onChange={setCode} onConfirm={send} />
        <Problem error={confirm.error} />
        <View className="ys-gap-top">
          <Button label="确认" disabled={!isReady} busy={confirm.isPending} onTap={send} />
        </View>
      </Card>
    </>
  );
}
