import { Text } from '@tarojs/components';
import type { ForgottenPassword } from '@yingsheng/shared/api/staff-accounts';
import { useState } from 'react';
import { LOGIN, restart } from '../../platform/navigate';
import { request } from '../../platform/request';
import { useSignInWays } from '../../platform/sign-in-ways';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { SetPassword } from '../invitation/set-password';
import { CodeForm } from '../phone/code-form';

/** 忘记密码: whoever works here shows their telephone, and chooses another password. */
export default function ForgottenPasswordPage() {
  const ways = useSignInWays();
  return (
    <Screen title="忘记密码" back isPublic>
      {ways.data !== undefined ? (
        <Steps hasSmsCodes={ways.data.hasSmsCodes} />
      ) : ways.isPending ? (
        <Skeleton lines={3} />
      ) : (
        <ErrorState error={ways.error} onRetry={() => void ways.refetch()} />
      )}
    </Screen>
  );
}

function Steps({ hasSmsCodes }: { hasSmsCodes: boolean }) {
  // Kept on this page alone: an address with it would be written down on the way.
  const [linkCode, setLinkCode] = useState<string | null>(null);
  if (linkCode !== null) return <SetPassword code={linkCode} />;
  if (!hasSmsCodes) {
    return (
      <Empty
        title="这里还没有开通短信验证码"
        hint="请联系管理员，在“同事账号”里给您一个重设密码的链接。"
        action={{ label: '回到登录', onTap: () => restart(LOGIN) }}
      />
    );
  }
  return (
    <>
      <Card>
        <Text className="ys-second ys-block ys-wrap">
          工作人员请填账号上登记的手机号，核对以后就能设一个新密码。业主、住户登录不用密码，直接用手机号登录就好。
        </Text>
      </Card>
      <CodeForm
        sendTo="/api/auth/sms/code"
        label="下一步"
        onCode={(phone, code) =>
          request<ForgottenPassword>('POST', '/api/auth/forgotten-password', { phone, code }).then((given) =>
            setLinkCode(given.linkCode),
          )
        }
      />
    </>
  );
}
