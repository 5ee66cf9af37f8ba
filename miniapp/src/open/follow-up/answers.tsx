import { Text, View } from '@tarojs/components';
import type { GuestMatter } from '@yingsheng/shared/api/guest';
import { GUEST_PHOTOS_MAX_COUNT } from '@yingsheng/shared/complaint/guest';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { guestUploadOf } from '../../features/complaint/guest/guest-photos';
import { toast } from '../../platform/feedback';
import { restart } from '../../platform/navigate';
import type { FormPhoto } from '../../platform/outbox/queue';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Problem } from './problem';
import { useGuestAction } from './use-guest-matter';

interface AnswersProps {
  matter: GuestMatter;
  code: string;
}

/** What the holder of the code may say now. */
export function Answers({ matter, code }: AnswersProps) {
  const may = matter.allowedActions;
  return (
    <>
      {matter.isRecognised ? <InOwnHands /> : null}
      {may.includes('confirm') ? <IsItDone matter={matter} code={code} /> : null}
      {may.includes('reopen') ? <WorkAgain matter={matter} code={code} action="reopen" /> : null}
      {may.includes('comment') ? <MoreWords matter={matter} code={code} /> : null}
    </>
  );
}

/** 查询码只能看了. */
function InOwnHands() {
  return (
    <Card>
      <Text className="ys-block ys-wrap">这件反映已归到本人名下，补充和答复请登录后在“我的反映”里写。</Text>
      <View className="ys-gap-top">
        <Button kind="secondary" label="去我的反映" onTap={() => restart('/pages/complaints/index')} />
      </View>
    </Card>
  );
}

function IsItDone({ matter, code }: AnswersProps) {
  const act = useGuestAction(code);
  const [isRefusing, setRefusing] = useState(false);
  const confirm = (): void =>
    act.mutate({ action: 'confirm', body: { version: matter.version } }, { onSuccess: () => toast('谢谢您的确认') });
  if (isRefusing) return <WorkAgain matter={matter} code={code} action="refuse" />;
  return (
    <Card edge="warn">
      <Text className="ys-subtitle ys-block">处理好了吗？</Text>
      <Problem error={act.error} />
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="还没好" onTap={() => setRefusing(true)} />
        <Button label="已处理好" busy={act.isPending} onTap={confirm} />
      </View>
    </Card>
  );
}

function WorkAgain({ matter, code, action }: AnswersProps & { action: 'refuse' | 'reopen' }) {
  const act = useGuestAction(code);
  const [reason, setReason] = useState('');
  const send = (): void =>
    act.mutate(
      { action, body: { version: matter.version, reason: reason.trim() } },
      { onSuccess: () => toast('已告诉物业，继续处理') },
    );
  return (
    <Card edge={action === 'refuse' ? 'warn' : undefined}>
      <Field label={action === 'refuse' ? '哪里还没好？' : '又有问题？'}>
        <TextArea
          label={action === 'refuse' ? '哪里还没好？' : '又有问题？'}
          value={reason}
          onChange={setReason}
          maxLength={REASON_MAX_LENGTH}
          placeholder="例如：灯还是不亮"
        />
      </Field>
      <Problem error={act.error} />
      <Button
        kind="secondary"
        label={action === 'refuse' ? '还没好，继续处理' : '重新打开'}
        disabled={reason.trim().length < REASON_MIN_LENGTH}
        busy={act.isPending}
        onTap={send}
      />
    </Card>
  );
}

function MoreWords({ matter, code }: AnswersProps) {
  const act = useGuestAction(code);
  const [text, setText] = useState('');
  const [photos, setPhotos] = useState<FormPhoto[]>([]);
  const [pendingCount, setPendingCount] = useState(0);
  const send = (): void =>
    act.mutate(
      {
        action: 'comment',
        body: { version: matter.version, text: text.trim(), mediaIds: photos.map(({ id }) => id) },
      },
      {
        onSuccess: () => {
          setText('');
          setPhotos([]);
          toast('已补充');
        },
      },
    );
  return (
    <Card>
      <Field label="补充情况" hint="处理的人看得到">
        <TextArea
          label="补充情况"
          value={text}
          onChange={setText}
          maxLength={TEXT_MAX_LENGTH}
          placeholder="例如：我在 3 楼门口等"
        />
      </Field>
      <PhotoPicker
        value={photos}
        onChange={setPhotos}
        purpose="message"
        max={GUEST_PHOTOS_MAX_COUNT}
        target={guestUploadOf(code)}
        onPending={(count) => setPendingCount(count)}
      />
      <Problem error={act.error} />
      <View className="ys-gap-top">
        <Button
          kind="secondary"
          label={pendingCount > 0 ? '照片还没传完，请稍候或移除' : '发送'}
          disabled={text.trim() === '' || pendingCount > 0}
          busy={act.isPending}
          onTap={send}
        />
      </View>
    </Card>
  );
}
