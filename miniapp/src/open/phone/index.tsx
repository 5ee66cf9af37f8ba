import { useQuery } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import type { Session, SignInWays } from '@yingsheng/shared/api/auth';
import type { PhoneProof } from '@yingsheng/shared/api/residency';
import { useState } from 'react';
import { isWeapp } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { goBack, replace } from '../../platform/navigate';
import { request } from '../../platform/request';
import { enter, useSession } from '../../platform/session';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { CodeForm } from './code-form';
import { WechatPhone } from './wechat-phone';

/** 手机号: signs in whoever is not, and lets whoever is show that a number is theirs; nobody has to. */
export default function PhonePage() {
  const ways = useQuery({ queryKey: ['sign-in-ways'], queryFn: () => request<SignInWays>('GET', '/api/auth/ways') });
  // Who came signed in stays that while this page is open, also in the moment of becoming another.
  const [isSignedIn] = useState(() => useSession.getState().me !== null);
  const title = isSignedIn ? '验证手机号' : '手机号登录';
  return (
    <Screen title={title} back isPublic>
      {ways.isPending ? (
        <Skeleton lines={3} />
      ) : ways.data === undefined ? (
        <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />
      ) : (
        <Ways hasSmsCodes={ways.data.hasSmsCodes} isSignedIn={isSignedIn} />
      )}
    </Screen>
  );
}

function Ways({ hasSmsCodes, isSignedIn }: { hasSmsCodes: boolean; isSignedIn: boolean }) {
  const isResident = useSession((state) => state.me?.appHome !== 'staff' && state.me?.appHome !== 'manager');
  const proven = async ({ session }: PhoneProof): Promise<void> => {
    if (session) return enter(Promise.resolve(session));
    toast('手机号已验证');
    if (isResident) replace('/resident/rooms/index');
    else goBack('/pages/mine/index');
  };
  const prove = (phone: string, code: string): Promise<void> =>
    isSignedIn
      ? request<PhoneProof>('POST', '/api/residency/phone/proof', { phone, code }).then(proven)
      : enter(request<Session>('POST', '/api/auth/sms', { phone, code }));
  const hasButton = isWeapp && isSignedIn;
  return (
    <>
      <Card>
        <Text className="ys-block ys-wrap">
          {isSignedIn
            ? '验证以后，登记了这个手机号的房号会列给您，也可以用它在网页上登录。不想验证也没关系，可以填写房号申请。'
            : '第一次登录会为您新建账号；在物业登记过的手机号，登录后就能找到自己的房号。'}
        </Text>
        {hasButton ? <WechatPhone onProven={proven} /> : null}
      </Card>
      {hasSmsCodes ? (
        <CodeForm
          sendTo={isSignedIn ? '/api/residency/phone/code' : '/api/auth/sms/code'}
          label={isSignedIn ? '验证' : '登录'}
          onCode={prove}
        />
      ) : hasButton ? null : (
        <Empty title="这里还没有开通短信验证码" hint="请用微信小程序登录，或者打物业服务电话办理。" />
      )}
    </>
  );
}
