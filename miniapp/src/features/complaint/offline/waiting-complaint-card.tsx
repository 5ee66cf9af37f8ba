import { Text, View } from '@tarojs/components';
import { timeText } from '@yingsheng/shared/time-words';
import { role } from '../../../platform/a11y';
import { confirm, toast } from '../../../platform/feedback';
import { go } from '../../../platform/navigate';
import { useNow } from '../../../platform/now';
import { dropFile } from '../../../platform/outbox/kept-files';
import { takeBack, useOutbox } from '../../../platform/outbox/outbox';
import { keptFilesOf, type QueuedAction } from '../../../platform/outbox/queue';
import { useOnline } from '../../../platform/use-online';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { MediaGrid } from '../../../ui/media-grid';
import { Tag } from '../../../ui/tag';
import { keepDraft, readDraft } from '../submit-draft';
import { draftOf, waitingComplaints } from './queued-complaint';

/** 等待网络的反映: each as a card, to be changed or deleted as long as it has not gone out. */
export function WaitingComplaints() {
  const queue = useOutbox((state) => state.queue);
  return (
    <View>
      {waitingComplaints(queue).map((action) => (
        <WaitingComplaintCard key={action.key} action={action} />
      ))}
    </View>
  );
}

function WaitingComplaintCard({ action }: { action: QueuedAction }) {
  const now = useNow(60);
  const isRefused = action.refusal !== null;
  return (
    <Card edge={isRefused ? 'danger' : 'warn'}>
      <View className="ys-between">
        <State action={action} />
        <Text className="ys-small">{timeText(new Date(action.takenAt).toISOString(), now)} 写的</Text>
      </View>
      <Text className="ys-title complaint-card__title">{action.title}</Text>
      <Text className="ys-second ys-block">{action.place}</Text>
      <View {...role('status')}>
        <Text className="ys-second ys-block">
          {action.refusal?.text ?? action.delay ?? '内容和照片都在这台手机上,联网后自动提交,只提交一次。'}
        </Text>
      </View>
      <MediaGrid media={action.photos.mediaIds ?? []} />
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="删除" ariaLabel={`删除 ${action.title}`} onTap={() => void remove(action)} />
        <Button kind="secondary" label="改一改" ariaLabel={`修改 ${action.title}`} onTap={() => void edit(action)} />
      </View>
    </Card>
  );
}

function State({ action }: { action: QueuedAction }) {
  const isOnline = useOnline();
  const sendingKey = useOutbox((state) => state.sendingKey);
  if (action.refusal !== null) return <Tag tone="red" text="没有提交上去" />;
  if (sendingKey === action.key) return <Tag tone="blue" text="正在提交" />;
  return <Tag tone="amber" text={isOnline ? '等待提交,已保存' : '等待网络,已保存'} />;
}

/** Back into the form. What was being written there is not lost without a word. */
async function edit(action: QueuedAction): Promise<void> {
  const isOther = (readDraft(action.personId)?.text ?? '').trim() !== '';
  const isSure =
    !isOther ||
    (await confirm({
      title: '换成这一件?',
      body: '您还有一份没写完的反映,换成这一件后,没写完的会去掉。',
      confirmLabel: '换成这一件',
      isDanger: true,
    }));
  if (!isSure || !(await back(action))) return;
  keepDraft(action.personId, draftOf(action));
  go('/pages/submit/index');
}

async function remove(action: QueuedAction): Promise<void> {
  const arrived = action.isTried ? '之前试着提交过,如果已经传到,会在“我的反映”里看到。' : '';
  const isSure = await confirm({
    title: '删除这件反映?',
    body: `内容和照片会从这台手机上去掉,不再提交。${arrived}`,
    confirmLabel: '删除',
    isDanger: true,
  });
  if (!isSure || !(await back(action))) return;
  for (const keptFile of keptFilesOf(action)) await dropFile(keptFile);
}

async function back(action: QueuedAction): Promise<boolean> {
  const isBack = await takeBack(action);
  if (!isBack) toast('正在提交,请稍等一下再试');
  return isBack;
}
