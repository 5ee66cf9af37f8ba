import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { goIn, useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CodeField, type CodeSource, isWhole } from './code-field';
import { Problem } from './problem';
import { useProve } from './use-second-factor';

const WORDS: Readonly<Record<CodeSource, { says: string; other: string }>> = {
  phone: { says: '请打开手机上的身份验证器，填它现在显示的 6 位数字。', other: '手机不在身边，用备用码' },
  recovery: { says: '请填一个还没有用过的备用码，每个只能用一次。', other: '用手机上的验证码' },
};

/** 登录第二步: nothing of the person's is there yet. */
export function CodeStep() {
  const [source, setSource] = useState<CodeSource>('phone');
  const [code, setCode] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const prove = useProve();
  const logout = useSession((state) => state.logout);
  const { says, other } = WORDS[source];
  const isReady = isWhole(source, code);
  const send = (): void => {
    if (!isReady || prove.isPending) return;
    setFailure(null);
    prove.mutate({ code: code.trim() }, { onSuccess: () => void goIn().catch(setFailure), onError: setFailure });
  };
  const turn = (): void => {
    setSource(source === 'phone' ? 'recovery' : 'phone');
    setCode('');
    setFailure(null);
  };
  return (
    <>
      <Card>
        <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
          登录还差一步
        </Text>
        <Text className="ys-second ys-block ys-wrap">{says}</Text>
        <CodeField key={source} source={source} value={code} onChange={setCode} onConfirm={send} />
        <Problem error={failure} />
        <View className="ys-gap-top">
          <Button label="进入" disabled={!isReady} busy={prove.isPending} onTap={send} />
        </View>
        <Button kind="plain" label={other} onTap={turn} />
      </Card>
      <Card>
        <Text className="ys-second ys-block ys-wrap">
          手机和备用码都不在身边？请另一位系统管理员在“同事账号”里为您重置，再来登录。
        </Text>
        <Button kind="plain" label="换个账号登录" onTap={() => void logout()} />
      </Card>
    </>
  );
}
