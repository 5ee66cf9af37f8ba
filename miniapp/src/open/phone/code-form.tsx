import { Text, View } from '@tarojs/components';
import type { SmsCodeRequest } from '@yingsheng/shared/api/residency';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { messageOf, request } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, Input } from '../../ui/field';

const PHONE = /^1[3-9]\d{9}$/;
const CODE = /^\d{6}$/;
/** The server sends no other to the same number sooner. */
const AGAIN_SECONDS = 60;

interface CodeFormProps {
  /** Where a code is asked for. */
  sendTo: string;
  /** What the button at the end does. */
  label: string;
  onCode: (phone: string, code: string) => Promise<void>;
}

export function CodeForm({ sendTo, label, onCode }: CodeFormProps) {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState<'sending' | 'proving' | null>(null);
  const { seconds, start } = useCountdown();
  const digits = phone.replace(/\D/g, '');
  const isPhone = PHONE.test(digits);
  const isReady = isPhone && CODE.test(code.trim());
  const run = (what: 'sending' | 'proving', work: Promise<void>): void => {
    setBusy(what);
    setError(null);
    work.catch((reason: unknown) => setError(messageOf(reason))).finally(() => setBusy(null));
  };
  const send = (): void => {
    const body: SmsCodeRequest = { phone: digits };
    const sent = request<void>('POST', sendTo, body).then(() => {
      start();
      toast('验证码已发出，5 分钟内有效');
    });
    run('sending', sent);
  };
  const prove = (): void => {
    if (isReady && busy === null) run('proving', onCode(digits, code.trim()));
  };
  return (
    <Card>
      <Field label="手机号">
        <Input
          label="手机号"
          type="number"
          value={phone}
          onChange={setPhone}
          maxLength={13}
          placeholder="11 位手机号"
        />
      </Field>
      <Button
        kind="secondary"
        label={seconds > 0 ? `${seconds} 秒后可以再发` : '获取验证码'}
        disabled={!isPhone || seconds > 0}
        busy={busy === 'sending'}
        onTap={send}
      />
      <Field label="验证码">
        <Input
          label="验证码"
          type="number"
          value={code}
          onChange={setCode}
          maxLength={6}
          placeholder="短信里的 6 位数字"
          onConfirm={prove}
        />
      </Field>
      <View className="ys-gap-top">
        {error ? (
          <Text className="ys-field__error ys-block" {...role('alert')}>
            {error}
          </Text>
        ) : null}
        <Button label={label} disabled={!isReady} busy={busy === 'proving'} onTap={prove} />
      </View>
    </Card>
  );
}

/** Seconds until another code may be asked for. */
function useCountdown() {
  const [seconds, setSeconds] = useState(0);
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => setSeconds((left) => Math.max(0, left - 1)), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return { seconds, start: () => setSeconds(AGAIN_SECONDS) };
}
