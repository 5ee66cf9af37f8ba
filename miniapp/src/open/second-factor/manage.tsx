import { Text, View } from '@tarojs/components';
import type { MySecondFactor, SecondFactorDraft } from '@yingsheng/shared/api/second-factor';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { AskCode } from './ask-code';
import { TurnOff } from './turn-off';
import { useBegin, useRenewCodes } from './use-second-factor';

interface ManageProps {
  factor: MySecondFactor;
  onDraft: (draft: SecondFactorDraft) => void;
  onCodes: (codes: string[]) => void;
}

/** It is on: another phone, other recovery codes, or none of it any more. */
export function Manage({ factor, onDraft, onCodes }: ManageProps) {
  const [asking, setAsking] = useState<'phone' | 'codes' | 'off' | null>(null);
  const begin = useBegin();
  const renew = useRenewCodes();
  const close = (): void => setAsking(null);
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        两步验证已开启
      </Text>
      <Text className="ys-second ys-block ys-wrap">
        登录除了密码、短信或微信，还要填手机上身份验证器显示的 6 位数字。
      </Text>
      <View className="ys-gap-top">
        <Row label="换一部手机" onTap={() => setAsking('phone')} />
        <Row
          label="换一批备用码"
          value={<Text>{`还剩 ${factor.recoveryCodesLeft} 个`}</Text>}
          onTap={() => setAsking('codes')}
        />
      </View>
      {factor.isRequired ? (
        <Text className="ys-small ys-block ys-wrap">系统管理员和品质部的账号必须用两步验证，所以不能关闭。</Text>
      ) : (
        <Button kind="plain" label="关闭两步验证" onTap={() => setAsking('off')} />
      )}
      {asking === 'phone' ? (
        <AskCode
          title="换一部手机"
          says="先用原来的手机或备用码核实是您本人。新手机确认好之前，原来的照常能用。"
          isBusy={begin.isPending}
          error={begin.error}
          onCode={(code) => begin.mutate({ code }, { onSuccess: onDraft })}
          onClose={close}
        />
      ) : null}
      {asking === 'codes' ? (
        <AskCode
          title="换一批备用码"
          says="换好以后，以前的备用码都作废。"
          isBusy={renew.isPending}
          error={renew.error}
          onCode={(code) => renew.mutate({ code }, { onSuccess: ({ codes }) => onCodes(codes) })}
          onClose={close}
        />
      ) : null}
      {asking === 'off' ? <TurnOff hasPassword={factor.hasPassword} onClose={close} /> : null}
    </Card>
  );
}

/** It is off: why it is worth having, or why it has to be. */
export function Offer({ isRequired, onDraft }: { isRequired: boolean; onDraft: (draft: SecondFactorDraft) => void }) {
  const begin = useBegin();
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        {isRequired ? '请先开启两步验证' : '两步验证还没有开启'}
      </Text>
      <Text className="ys-second ys-block ys-wrap">
        {isRequired
          ? '系统管理员和品质部能看到、能改动的资料很多，所以登录除了密码，还要填手机上的 6 位数字。设置一次，大约两分钟。'
          : '开启以后，别人就算知道了您的密码也登录不了：还要填您手机上的 6 位数字。'}
      </Text>
      <View className="ys-gap-top">
        <Button label="开始设置" busy={begin.isPending} onTap={() => begin.mutate({}, { onSuccess: onDraft })} />
      </View>
    </Card>
  );
}
