import { Text } from '@tarojs/components';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { useState } from 'react';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { CodeField, isWhole } from './code-field';
import { Problem } from './problem';
import { useTurnOff } from './use-second-factor';

/** Both are asked for: neither a phone that lies open nor a password alone is enough. */
export function TurnOff({ hasPassword, onClose }: { hasPassword: boolean; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const turnOff = useTurnOff();
  const isReady = isWhole('phone', code) && (!hasPassword || password !== '');
  const send = (): void => {
    if (!isReady || turnOff.isPending) return;
    const body = { code: code.trim(), ...(hasPassword ? { password } : {}) };
    turnOff.mutate(body, {
      onSuccess: () => {
        toast('两步验证已关闭');
        onClose();
      },
    });
  };
  return (
    <Sheet
      open
      title="关闭两步验证"
      onClose={onClose}
      footer={<Button kind="danger" label="关闭" busy={turnOff.isPending} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-second ys-block">关闭以后，登录不再问手机上的验证码，备用码也都作废。</Text>
      {hasPassword ? (
        <Field label="密码">
          <Input label="密码" value={password} onChange={setPassword} maxLength={PASSWORD_MAX_LENGTH} isPassword />
        </Field>
      ) : null}
      <CodeField source="phone" value={code} onChange={setCode} onConfirm={send} />
      <Problem error={turnOff.error} />
    </Sheet>
  );
}
