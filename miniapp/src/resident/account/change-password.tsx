import { Text, View } from '@tarojs/components';
import type { MyAccount } from '@yingsheng/shared/api/staff-accounts';
import { PASSWORD_MAX_LENGTH } from '@yingsheng/shared/people/password';
import { useState } from 'react';
import { NewPassword } from '../../features/account/new-password';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { useChangePassword } from './use-own-account';

/** The old one is asked: a phone that lies open must not be enough. */
export function ChangePassword({ account, onClose }: { account: MyAccount; onClose: () => void }) {
  const name = useSession((state) => state.me?.name ?? '');
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [isAllowed, setAllowed] = useState(false);
  const change = useChangePassword();
  const personal = [name, account.account ?? '', account.phoneMasked ?? ''].filter((word) => word !== '');
  const save = (): void =>
    change.mutate(
      { oldPassword, newPassword },
      {
        onSuccess: () => {
          toast('密码改好了，其他设备已退出登录');
          onClose();
        },
      },
    );
  return (
    <Sheet
      open
      title="修改密码"
      onClose={onClose}
      footer={
        <Button label="改成新密码" busy={change.isPending} disabled={!isAllowed || oldPassword === ''} onTap={save} />
      }
    >
      <View>
        <Text className="ys-second ys-block">改好以后，别的设备要用新密码重新登录，这里不用。</Text>
        <Field label="原来的密码">
          <Input label="原来的密码" value={oldPassword} onChange={setOld} maxLength={PASSWORD_MAX_LENGTH} isPassword />
        </Field>
        <NewPassword value={newPassword} onChange={setNew} personal={personal} onJudged={setAllowed} />
        {change.error === null ? null : (
          <Text className="ys-field__error ys-block" {...role('alert')}>
            {messageOf(change.error)}
          </Text>
        )}
      </View>
    </Sheet>
  );
}
