import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type {
  StaffLinkAccepted,
  StaffLinkAcceptRequest,
  StaffLinkWelcome,
  WechatBinding,
} from '@yingsheng/shared/api/staff-accounts';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { NewPassword } from '../../features/account/new-password';
import { role } from '../../platform/a11y';
import { isWeapp } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { beginAt, LOGIN, restart } from '../../platform/navigate';
import { messageOf, request } from '../../platform/request';
import { enter } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { ErrorState, Skeleton } from '../../ui/states';
import { CodeField, type CodeSource, isWhole } from '../second-factor/code-field';

/** Once, before the first matter comes. */
const WELCOME = '/admin/welcome/index';

const BOUND_TEXT: Readonly<Record<WechatBinding, string>> = {
  bound: '密码设好了，以后也可以用微信登录',
  taken: '密码设好了。这个微信是另一个账号在用，没有改动，请用账号和密码登录',
  none: '密码设好了',
};

/** Whoever the link is for chooses their password and is signed in. */
export function SetPassword({ code }: { code: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ['staff-link', code],
    queryFn: () => request<StaffLinkWelcome>('POST', '/api/auth/staff-links/look', { code }),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data !== undefined) return <Welcome code={code} welcome={data} />;
  if (error === null) return <Skeleton lines={5} />;
  return (
    <View>
      <ErrorState error={error} onRetry={() => void refetch()} />
      <Button kind="plain" label="已经设过密码，去登录" onTap={() => restart(LOGIN)} />
    </View>
  );
}

function Welcome({ code, welcome }: { code: string; welcome: StaffLinkWelcome }) {
  const [password, setPassword] = useState('');
  const [isAllowed, setAllowed] = useState(false);
  const { isBusy, problem, accept } = useAccepting(code, welcome.purpose);
  const { name, account, phoneMasked, companyName, purpose, expiresAt, needsSecondFactor } = welcome;
  const [shown, setShown] = useState<Shown>({ source: 'phone', code: '' });
  const isReady = isAllowed && (!needsSecondFactor || isWhole(shown.source, shown.code));
  const personal = [name, account, phoneMasked].filter((word) => word !== null);
  return (
    <View>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          {purpose === 'invitation' ? `${name}，欢迎加入${companyName}` : `${name}，请设一个新密码`}
        </Text>
        <Text className="ys-second ys-block">
          {purpose === 'invitation'
            ? '设一个只有您自己知道的密码，就可以开始工作了。'
            : '设好以后，用旧密码登录的设备都会退出。'}
        </Text>
        {account === null ? null : <Row label="登录账号" value={<Text>{account}</Text>} />}
        {phoneMasked === null ? null : <Row label="也可以用手机号登录" value={<Text>{phoneMasked}</Text>} />}
        <Text className="ys-small ys-block">{`这个链接只能用一次，${writtenTime(expiresAt, new Date())} 前有效。`}</Text>
      </Card>
      <Card>
        <NewPassword value={password} onChange={setPassword} personal={personal} onJudged={setAllowed} />
        {needsSecondFactor ? <SecondFactorPart value={shown} onChange={setShown} /> : null}
        {problem === null ? null : (
          <Text className="ys-field__error ys-block" {...role('alert')}>
            {problem}
          </Text>
        )}
        <View className="ys-gap-top">
          <Button
            label="设好密码并登录"
            busy={isBusy}
            disabled={!isReady}
            onTap={() => accept({ password, ...(needsSecondFactor ? { secondFactorCode: shown.code.trim() } : {}) })}
          />
        </View>
      </Card>
    </View>
  );
}

interface Shown {
  source: CodeSource;
  code: string;
}

/** The telephone alone is not enough where there is a second factor. */
function SecondFactorPart({ value, onChange }: { value: Shown; onChange: (value: Shown) => void }) {
  const isPhone = value.source === 'phone';
  return (
    <View>
      <Text className="ys-second ys-block">您的账号有两步验证，请再填一个验证码，证明是您本人。</Text>
      <CodeField
        key={value.source}
        source={value.source}
        value={value.code}
        onChange={(code) => onChange({ ...value, code })}
        onConfirm={() => undefined}
      />
      <Button
        kind="plain"
        label={isPhone ? '手机不在身边，用备用码' : '用手机上的验证码'}
        onTap={() => onChange({ source: isPhone ? 'recovery' : 'phone', code: '' })}
      />
    </View>
  );
}

type Chosen = Pick<StaffLinkAcceptRequest, 'password' | 'secondFactorCode'>;

function useAccepting(code: string, purpose: StaffLinkWelcome['purpose']) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const accept = (chosen: Chosen): void => {
    setBusy(true);
    setProblem(null);
    send(code, chosen)
      .then(async ({ session, wechat }) => {
        if (purpose === 'invitation') beginAt(WELCOME);
        await enter(Promise.resolve(session));
        toast(BOUND_TEXT[wechat]);
      })
      .catch((error: unknown) => setProblem(messageOf(error)))
      .finally(() => setBusy(false));
  };
  return { isBusy, problem, accept };
}

/** In WeChat this WeChat is bound at the same time; without its code the password is set all the same. */
async function send(code: string, chosen: Chosen): Promise<StaffLinkAccepted> {
  const login = isWeapp ? await Taro.login().catch(() => null) : null;
  const body: StaffLinkAcceptRequest = { code, ...chosen, ...(login ? { wechatCode: login.code } : {}) };
  return request<StaffLinkAccepted>('POST', '/api/auth/staff-links/accept', body);
}
