import { Text, Button as WechatButton } from '@tarojs/components';
import type { PhoneProof, WechatPhoneRequest } from '@yingsheng/shared/api/residency';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { messageOf, request } from '../../platform/request';

/** WeChat's own button: it asks the person, and whoever declines goes on below. */
export function WechatPhone({ onProven }: { onProven: (proof: PhoneProof) => Promise<void> }) {
  const [error, setError] = useState<string | null>(null);
  const prove = (code: string | undefined): void => {
    if (!code) return;
    const body: WechatPhoneRequest = { code };
    setError(null);
    request<PhoneProof>('POST', '/api/residency/phone/wechat', body)
      .then(onProven)
      .catch((reason: unknown) => setError(messageOf(reason)));
  };
  return (
    <>
      <WechatButton
        className="ys-button ys-button--primary"
        openType="getPhoneNumber"
        onGetPhoneNumber={({ detail }) => prove(detail.code)}
      >
        使用微信手机号
      </WechatButton>
      {error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {error}
        </Text>
      ) : null}
    </>
  );
}
