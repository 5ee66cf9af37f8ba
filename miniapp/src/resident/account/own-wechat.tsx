import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { MyAccount } from '@yingsheng/shared/api/staff-accounts';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { isWeapp } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Row } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { useBindWechat, useUnbindWechat } from './use-own-account';

/** 微信: a WeChat is bound where it can be shown, inside of it, and unbound anywhere. */
export function OwnWechat({ account }: { account: MyAccount }) {
  const [isOpen, setOpen] = useState(false);
  const { hasWechat } = account;
  const mayOpen = hasWechat || isWeapp;
  return (
    <>
      <Row
        label="微信"
        value={<Text>{hasWechat ? '已绑定' : isWeapp ? '绑定这个微信' : '没有绑定，请在微信小程序里绑定'}</Text>}
        {...(mayOpen ? { onTap: () => setOpen(true) } : {})}
      />
      {isOpen ? <WechatSheet account={account} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The password is asked for: who finds a phone open must not bind a WeChat of their own. */
function WechatSheet({ account: { hasWechat, hasPassword }, onClose }: { account: MyAccount; onClose: () => void }) {
  const [password, setPassword] = useState('');
  const bind = useBindWechat();
  const unbind = useUnbindWechat();
  const [failure, setFailure] = useState<unknown>(null);
  const isBusy = bind.isPending || unbind.isPending;
  const given = hasPassword ? { password } : {};
  const done = {
    onSuccess: () => {
      toast(hasWechat ? '微信已解除绑定' : '绑定好了，以后可以用微信登录');
      onClose();
    },
    onError: setFailure,
  };
  const send = async (): Promise<void> => {
    setFailure(null);
    if (hasWechat) return unbind.mutate(given, done);
    const { code } = await Taro.login();
    bind.mutate({ ...given, code }, done);
  };
  return (
    <Sheet
      open
      title={hasWechat ? '解除微信绑定' : '绑定微信'}
      onClose={onClose}
      footer={
        <Button
          kind={hasWechat ? 'danger' : 'primary'}
          label={hasWechat ? '解除绑定' : '绑定'}
          busy={isBusy}
          disabled={hasPassword && password === ''}
          onTap={() => void send().catch(setFailure)}
        />
      }
    >
      <View>
        <Text className="ys-second ys-block">
          {hasWechat
            ? '解除以后，不能再用原来的微信登录这个账号，消息也不再发到那个微信。'
            : '绑定以后，用这个微信就能登录，办事的进展也能发到微信。一个微信只能绑定一个账号。'}
        </Text>
        {hasPassword ? (
          <Field label="密码">
            <Input label="密码" value={password} onChange={setPassword} maxLength={PASSWORD_MAX_LENGTH} isPassword />
          </Field>
        ) : null}
        {failure === null ? null : (
          <Text className="ys-field__error ys-block" {...role('alert')}>
            {messageOf(failure)}
          </Text>
        )}
      </View>
    </Sheet>
  );
}
