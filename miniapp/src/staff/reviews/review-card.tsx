import { Text, View } from '@tarojs/components';
import type { ContentReviewView } from '@yingsheng/shared/api/content-review';
import { REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CONTENT_SUBJECT_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import { useDecideContent } from '../../features/content-review/use-content-reviews';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';
import { MediaGrid } from '../../ui/media-grid';
import { Sheet } from '../../ui/sheet';
import { Tag } from '../../ui/tag';

interface Props {
  item: ContentReviewView;
  now: Date;
}

export function ReviewCard({ item, now }: Props) {
  const home = useSession((state) => state.me?.appHome);
  const decide = useDecideContent();
  const [isRefusing, setRefusing] = useState(false);
  const release = (): void => decide.mutate({ id: item.id, isReleased: true }, { onSuccess: () => toast('已放行') });
  const open = (): void =>
    go(home === 'manager' ? '/manager/detail/index' : '/staff/complaint/index', { id: item.complaintId });
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle" {...role('heading', { level: 2 })}>
          {CONTENT_SUBJECT_LABEL[item.subject]}
        </Text>
        <Tag tone="amber" text={`疑似${item.suspicion}`} />
      </View>
      {item.text === null ? null : <Text className="ys-block ys-wrap ys-gap-top">{item.text}</Text>}
      {item.media === null ? null : <MediaGrid media={[{ ...item.media, hold: null }]} />}
      <Text className="ys-second ys-block ys-gap-top">
        {timeText(item.flaggedAt, now)} 提示 · {item.number}“{item.title}”
      </Text>
      {decide.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(decide.error)}
        </Text>
      ) : null}
      {item.isOwn ? <Text className="ys-second ys-block">这是您自己写的或拍的，由另一位同事复核。</Text> : null}
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="看投诉" onTap={open} />
        {!item.isOwn && item.isWithholdable ? (
          <Button kind="secondary" label="不放行" onTap={() => setRefusing(true)} />
        ) : null}
        {item.isOwn ? null : <Button label="放行" busy={decide.isPending} onTap={release} />}
      </View>
      {isRefusing ? <WithholdSheet item={item} onClose={() => setRefusing(false)} /> : null}
    </Card>
  );
}

function WithholdSheet({ item, onClose }: { item: ContentReviewView; onClose: () => void }) {
  const decide = useDecideContent();
  const [reason, setReason] = useState('');
  const withhold = (): void =>
    decide.mutate(
      { id: item.id, isReleased: false, reason: reason.trim() },
      {
        onSuccess: () => {
          toast('没有放行，上传的人会看到原因');
          onClose();
        },
      },
    );
  return (
    <Sheet
      open
      title="不放行"
      onClose={onClose}
      footer={
        <Button
          kind="danger"
          label="不放行"
          disabled={reason.trim().length < REASON_MIN_LENGTH}
          busy={decide.isPending}
          onTap={withhold}
        />
      }
    >
      <Text className="ys-block ys-wrap">别人看不到它，本人还看得到；投诉照常处理。</Text>
      <Field label="为什么不放行？" required>
        <TextArea
          label="为什么不放行？"
          value={reason}
          onChange={setReason}
          maxLength={200}
          placeholder="例如：拍到了别人的脸，请重拍一张"
        />
      </Field>
      {decide.error ? (
        <Text className="ys-field__error ys-block" {...role('alert')}>
          {messageOf(decide.error)}
        </Text>
      ) : null}
    </Sheet>
  );
}
