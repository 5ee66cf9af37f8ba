import { Text } from '@tarojs/components';
import type { Session, SignInWays } from '@yingsheng/shared/api/auth';
import type { PhoneProof } from '@yingsheng/shared/api/residency';
import { useState } from 'react';
import { isWeapp } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { goBack, replace } from '../../platform/navigate';
import { request } from '../../platform/request';
import { enter, useSession } from '../../platform/session';
import { useSignInWays } from '../../platform/sign-in-ways';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { ErrorState, Skeleton } from '../../ui/states';
import { CodeForm } from './code-form';
import { NoSms } from './no-sms';
import { WechatPhone } from './wechat-phone';

const RESIDENT_WORDS =
  '验证以后，登记了这个手机号的房号会列给您，也可以用它在网页上登录。不想验证也没关系，可以填写房号申请。';
const STAFF_WORDS = '验证以后，可以用这个手机号登录。不验证也没关系，账号和密码照常可用。';
const NEW_WORDS = '第一次登录会为您新建账号；在物业登记过的手机号，登录后就能找到自己的房号。';

/** 手机号: signs in whoever is not, and lets whoever is show that a number is theirs; nobody has to. */
export default function PhonePage() {
  const ways = useSignInWays();
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
        <Ways ways={ways.data} isSignedIn={isSignedIn} />
      )}
    </Screen>
  );
}

function Ways({ ways: { hasSmsCodes, hasWechat }, isSignedIn }: { ways: SignInWays; isSignedIn: boolean }) {
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
      {hasSmsCodes || hasButton ? (
        <Card>
          <Text className="ys-block ys-wrap">
            {isSignedIn ? (isResident ? RESIDENT_WORDS : STAFF_WORDS) : NEW_WORDS}
          </Text>
          {hasButton ? <WechatPhone onProven={proven} /> : null}
        </Card>
      ) : null}
      {hasSmsCodes ? (
        <CodeForm
          sendTo={isSignedIn ? '/api/residency/phone/code' : '/api/auth/sms/code'}
          label={isSignedIn ? '验证' : '登录'}
          onCode={prove}
        />
      ) : hasButton ? null : (
        <NoSms hasWechat={hasWechat} isSignedIn={isSignedIn} isResident={isResident} />
      )}
    </>
  );
}
