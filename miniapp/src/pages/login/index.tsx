import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { isWeapp } from '../../platform/environment';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { useSignInWays } from '../../platform/sign-in-ways';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { PersonaList } from '../../ui/persona-switch';
import { Screen } from '../../ui/screen';
import './login.scss';

export default function LoginPage() {
  const { isDemo, loadPersonas } = useSession();
  useEffect(() => {
    void loadPersonas();
  }, [loadPersonas]);
  return (
    <Screen isPublic>
      <View className="login-brand">
        <Text className="login-brand__name" {...role('heading', { level: 1 })}>
          应声
        </Text>
        <Text className="ys-second ys-block">小区里的事，有人应，有人办，办到您说好。</Text>
      </View>
      {isWeapp ? <WechatLogin /> : null}
      {/* First where WeChat does not know who it is. */}
      <ResidentLogin />
      <StaffLogin />
      <BeforeSigningIn />
      {/* Last: whether it is there is known later, and nothing may jump away under a finger. */}
      {isDemo === false ? null : (
        <Card>
          <Text className="ys-subtitle">选一个体验身份</Text>
          <Text className="ys-second ys-block">这是演示环境，数据都是虚构的。</Text>
          <PersonaList />
        </Card>
      )}
    </Screen>
  );
}

/** Where no code can be sent, a telephone signs nobody in: what is open without signing in stands in its place. */
function ResidentLogin() {
  const { data: ways } = useSignInWays();
  const kind = isWeapp ? 'secondary' : 'primary';
  return (
    <Card>
      <Text className="ys-subtitle login-part">业主、住户</Text>
      {ways?.hasSmsCodes === false ? (
        <>
          <Button kind={kind} label="不登录，直接反映" onTap={() => go('/open/report/index')} />
          {ways.hasWechat && !isWeapp ? (
            <Text className="ys-second ys-block ys-gap-top">要看自己的房号和全部进展，请用微信小程序登录。</Text>
          ) : null}
        </>
      ) : (
        <Button kind={kind} label="手机号登录" onTap={() => go('/open/phone/index')} />
      )}
    </Card>
  );
}

/** Nobody has to sign in to learn what this is and what to do in danger, what is promised and what becomes of what they write. */
function BeforeSigningIn() {
  const { data: ways } = useSignInWays();
  const canNobodySignIn = ways?.hasSmsCodes === false && !isWeapp;
  return (
    <Card>
      <Text className="ys-subtitle">不登录也能先看</Text>
      <Text className="ys-second ys-block">
        {canNobodySignIn
          ? '不登录也能反映，凭回执上的查询码看到谁在办、答应什么时候办好，办好由您确认。'
          : '登录后可以反映问题，看到谁在办、答应什么时候办好，办好由您确认。'}
      </Text>
      <Row label="遇到危险怎么做" onTap={() => go('/resident/emergency/index')} />
      <Row label="不登录反映、查进展" onTap={() => go('/open/report/index')} />
      <Row label="服务承诺公示" onTap={() => go('/resident/promises/index')} />
      <Row label="隐私保护指引" onTap={() => go('/resident/privacy/index')} />
    </Card>
  );
}

function WechatLogin() {
  const loginWechat = useSession((state) => state.loginWechat);
  const { isBusy, error, run } = useLogin();
  return (
    <Card>
      <Button label="微信登录" busy={isBusy} onTap={() => run(loginWechat())} />
      <Problem text={error} />
    </Card>
  );
}

function StaffLogin() {
  const loginStaff = useSession((state) => state.loginStaff);
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, error, run } = useLogin();
  const isReady = account.trim() !== '' && password !== '';
  const enter = (): void => {
    if (isReady && !isBusy) run(loginStaff(account.trim(), password));
  };
  return (
    <Card>
      <Text className="ys-subtitle login-part">工作人员登录</Text>
      <Field label="账号">
        <Input label="账号" value={account} onChange={setAccount} maxLength={60} placeholder="账号或手机号" />
      </Field>
      <Field label="密码">
        <Input label="密码" value={password} onChange={setPassword} maxLength={128} isPassword onConfirm={enter} />
      </Field>
      <Problem text={error} />
      <Button kind="secondary" label="登录" busy={isBusy} disabled={!isReady} onTap={enter} />
      <Button kind="plain" label="忘记密码" onTap={() => go('/open/forgotten-password/index')} />
    </Card>
  );
}

function Problem({ text }: { text: string | null }) {
  if (!text) return null;
  return (
    <Text className="ys-field__error login-part" {...role('alert')}>
      {text}
    </Text>
  );
}

function useLogin() {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = (login: Promise<void>): void => {
    setBusy(true);
    setError(null);
    login.catch((reason: unknown) => setError(messageOf(reason))).finally(() => setBusy(false));
  };
  return { isBusy, error, run };
}
