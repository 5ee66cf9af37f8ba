import { Text, View } from '@tarojs/components';
import type { GuestMatter } from '@yingsheng/shared/api/guest';
import { useState } from 'react';
import { SHORTEST_PHONE } from '../../features/complaint/submit-draft';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Problem } from './problem';
import { useGuestAction } from './use-guest-matter';

const PHONE_MAX_LENGTH = 20;

/** 电话后补: for whoever called for help without one, while somebody may still have to ring them. */
export function LeavePhone({ matter, code }: { matter: GuestMatter; code: string }) {
  const act = useGuestAction(code);
  const [phone, setPhone] = useState('');
  if (matter.hasPhone || !matter.allowedActions.includes('comment')) return null;
  const send = (): void => {
    const body = { version: matter.version, text: '补上了联系电话。', phone: phone.trim() };
    act.mutate({ action: 'comment', body }, { onSuccess: () => toast('电话已补上') });
  };
  return (
    <Card edge="warn">
      <Field label="补上您的电话" hint="派去的人找不到您时好打给您">
        <Input
          label="补上您的电话"
          type="number"
          value={phone}
          onChange={setPhone}
          maxLength={PHONE_MAX_LENGTH}
          placeholder="能打通的手机号"
        />
      </Field>
      <Text className="ys-small ys-block">只给处理这件事的人看。</Text>
      <Problem error={act.error} />
      <View className="ys-gap-top">
        <Button
          kind="secondary"
          label="补上电话"
          disabled={phone.trim().length < SHORTEST_PHONE}
          busy={act.isPending}
          onTap={send}
        />
      </View>
    </Card>
  );
}
