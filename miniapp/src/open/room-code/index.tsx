import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { RoomCodeBrief, RoomCodeRequest } from '@yingsheng/shared/api/room-letters';
import { CODE_LENGTH, readCode, shownCode } from '@yingsheng/shared/printed-code';
import { useState } from 'react';
import { role } from '../../platform/a11y';
import { isScanAvailable, scanCode } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { goLoginAndBack } from '../../platform/navigate';
import { messageOf, request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/states';
import { arrivedCode, carryCode, codeInScan } from './carried-code';
import { IsItYours } from './is-it-yours';

/** With the blanks and hyphens that people write between. */
const TYPED_MAX_LENGTH = 20;

/** 凭信绑定: the code of the letter, scanned or typed; who has not signed in does that before anything is said of the room. */
export default function RoomCodePage() {
  const me = useSession((state) => state.me);
  const [code, setCode] = useState(arrivedCode);
  const choose = (chosen: string): void => {
    carryCode(chosen);
    setCode(chosen);
  };
  return (
    <Screen title="凭信绑定房号" back isPublic>
      {code === '' ? (
        <WhichCode onChosen={choose} />
      ) : me === null ? (
        <SignInFirst code={code} onOther={() => choose('')} />
      ) : (
        <OneRoom me={me} code={code} onOther={() => choose('')} />
      )}
    </Screen>
  );
}

function WhichCode({ onChosen }: { onChosen: (code: string) => void }) {
  const [typed, setTyped] = useState('');
  const code = readCode(typed);
  const isWhole = code.length === CODE_LENGTH;
  const scan = async (): Promise<void> => {
    const text = await scanCode('请输入房号码');
    if (text === null) return;
    const scanned = codeInScan(text);
    if (scanned === '') toast('这不是绑定信上的二维码');
    else onChosen(scanned);
  };
  return (
    <Card>
      <Text className="ys-block ys-wrap">物业发给您家的绑定信上，有一个二维码和 {CODE_LENGTH} 位房号码。</Text>
      {isScanAvailable ? (
        <View className="ys-gap-top">
          <Button kind="secondary" label="扫信上的二维码" onTap={() => void scan()} />
        </View>
      ) : null}
      <Field label="房号码" hint={`${CODE_LENGTH} 位字母和数字，大小写都可以`}>
        <Input
          label="房号码"
          value={typed}
          onChange={setTyped}
          maxLength={TYPED_MAX_LENGTH}
          placeholder="例如 A2B3C 4D5E6"
          onConfirm={() => (isWhole ? onChosen(code) : undefined)}
        />
      </Field>
      <Button label="下一步" disabled={!isWhole} onTap={() => onChosen(code)} />
      <Text className="ys-second ys-block ys-gap-top ys-wrap">
        没有信，或者信丢了？打物业服务电话，或者到客服中心，可以重新打印。
      </Text>
    </Card>
  );
}

interface CodeProps {
  code: string;
  onOther: () => void;
}

function SignInFirst({ code, onOther }: CodeProps) {
  return (
    <Card>
      <Text className="ys-subtitle ys-block" {...role('heading', { level: 2 })}>
        房号码 {shownCode(code)}
      </Text>
      <Text className="ys-block ys-wrap">请先登录，登录后会回到这里，核对是不是您家。</Text>
      <View className="ys-gap-top">
        <Button label="去登录" onTap={() => goLoginAndBack(null)} />
        <Button kind="plain" label="换一个房号码" onTap={onOther} />
      </View>
    </Card>
  );
}

function OneRoom({ me, code, onOther }: CodeProps & { me: Parameters<typeof IsItYours>[0]['me'] }) {
  const { data, error } = useQuery({
    queryKey: ['room-code', me.id, code],
    queryFn: () => request<RoomCodeBrief>('POST', '/api/residency/room-codes/look', { code } satisfies RoomCodeRequest),
    retry: false,
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (data !== undefined) return <IsItYours me={me} code={code} room={data} onOther={onOther} />;
  if (error === null) return <Skeleton lines={4} />;
  return (
    <Card edge="warn">
      <Text className="ys-subtitle ys-block">房号码 {shownCode(code)}</Text>
      <Text className="ys-block ys-wrap" {...role('alert')}>
        {messageOf(error)}
      </Text>
      <View className="ys-gap-top">
        <Button label="重新输入" onTap={onOther} />
      </View>
    </Card>
  );
}
