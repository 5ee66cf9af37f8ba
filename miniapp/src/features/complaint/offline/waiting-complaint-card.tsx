import { Text, View } from '@tarojs/components';
import { timeText } from '@yingsheng/shared/time-words';
import { role } from '../../../platform/a11y';
import { confirm, toast } from '../../../platform/feedback';
import { newKey } from '../../../platform/new-key';
import { useNow } from '../../../platform/now';
import { dropFile } from '../../../platform/outbox/kept-files';
import { record, takeBack, useOutbox } from '../../../platform/outbox/outbox';
import { keptFilesOf, type QueuedAction } from '../../../platform/outbox/queue';
import { wakeSender } from '../../../platform/outbox/sender';
import { useOnline } from '../../../platform/use-online';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { MediaGrid } from '../../../ui/media-grid';
import { Tag } from '../../../ui/tag';
import { openDraft } from '../open';
import { keepDraft } from '../submit-draft';
import { draftOf, waitingComplaints } from './queued-complaint';
import { complaintOf, photosBehind, photosOf, waitingPhotos } from './queued-photos';

/** 等待网络的反映: each as a card, to be changed or deleted as long as it has not gone out; then photos that follow one. */
export function WaitingComplaints() {
  const queue = useOutbox((state) => state.queue);
  return (
    <View>
      {waitingComplaints(queue).map((action) => (
        <WaitingComplaintCard key={action.key} action={action} behind={photosBehind(queue, action)} />
      ))}
      {waitingPhotos(queue)
        .filter((action) => complaintOf(action) !== null)
        .map((action) => (
          <WaitingPhotosCard key={action.key} action={action} />
        ))}
    </View>
  );
}

interface WaitingComplaintProps {
  action: QueuedAction;
  /** Photos that follow it. */
  behind: readonly QueuedAction[];
}

function WaitingComplaintCard({ action, behind }: WaitingComplaintProps) {
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
          {action.refusal?.text ?? action.delay ?? '内容和照片都在这台手机上，联网后自动提交，只提交一次。'}
        </Text>
      </View>
      <MediaGrid media={photosOf([action, ...behind])} />
      <View className="ys-buttons ys-gap-top">
        <Button
          kind="secondary"
          label="删除"
          ariaLabel={`删除 ${action.title}`}
          onTap={() => void remove(action, behind)}
        />
        <Button
          kind="secondary"
          label="改一改"
          ariaLabel={`改一改 ${action.title}`}
          onTap={() => void edit(action, behind)}
        />
      </View>
    </Card>
  );
}

function State({ action }: { action: QueuedAction }) {
  const isOnline = useOnline();
  const sendingKey = useOutbox((state) => state.sendingKey);
  if (action.refusal !== null) return <Tag tone="red" text="没有提交上去" />;
  if (sendingKey === action.key) return <Tag tone="blue" text="正在提交" />;
  return <Tag tone="amber" text={isOnline ? '等待提交，已保存' : '等待网络，已保存'} />;
}

/** The matter is there already; only its photos are still here. */
function WaitingPhotosCard({ action }: { action: QueuedAction }) {
  const isRefused = action.refusal !== null;
  return (
    <Card edge={isRefused ? 'danger' : 'warn'}>
      <Tag tone={isRefused ? 'red' : 'amber'} text={isRefused ? '照片没有补上' : '照片等待上传'} />
      <Text className="ys-title complaint-card__title">{action.title}</Text>
      <View {...role('status')}>
        <Text className="ys-second ys-block">
          {action.refusal?.text ?? action.delay ?? '这件反映物业已经收到。照片还在这台手机上，有网络时自动补上。'}
        </Text>
      </View>
      <MediaGrid media={photosOf([action])} />
      <View className="ys-buttons ys-gap-top">
        <Button
          kind="secondary"
          label="不补了"
          ariaLabel={`不补了 ${action.title}`}
          onTap={() => void forgetPhotos(action)}
        />
        {isRefused ? (
          <Button
            kind="secondary"
            label="再试一次"
            ariaLabel={`再试一次 ${action.title}`}
            onTap={() => void tryAgain(action)}
          />
        ) : null}
      </View>
    </Card>
  );
}

/** Back into a form of its own: whatever is being written elsewhere stays as it is. */
async function edit(action: QueuedAction, behind: readonly QueuedAction[]): Promise<void> {
  if (!(await back(action))) return;
  const draft = draftOf(action);
  for (const photos of behind) await takeBack(photos);
  const draftId = newKey();
  keepDraft(action.personId, draftId, { ...draft, media: [...draft.media, ...photosOf(behind)] });
  openDraft(draftId, draft);
}

async function remove(action: QueuedAction, behind: readonly QueuedAction[]): Promise<void> {
  const arrived = action.isTried ? '之前试着提交过，如果已经传到，会在“我的反映”里看到。' : '';
  const isSure = await confirm({
    title: '删除这件反映？',
    body: `内容和照片会从这台手机上去掉，不再提交。${arrived}`,
    confirmLabel: '删除',
    isDanger: true,
  });
  if (!isSure || !(await back(action))) return;
  for (const photos of behind) await takeBack(photos);
  for (const keptFile of [action, ...behind].flatMap(keptFilesOf)) await dropFile(keptFile);
}

async function forgetPhotos(action: QueuedAction): Promise<void> {
  const isSure = await confirm({
    title: '不补这些照片了？',
    body: '照片会从这台手机的等待列表里去掉。这件反映不受影响。',
    confirmLabel: '不补了',
    isDanger: true,
  });
  if (!isSure || !(await back(action))) return;
  for (const keptFile of keptFilesOf(action)) await dropFile(keptFile);
}

async function tryAgain(action: QueuedAction): Promise<void> {
  record(action.personId, { type: 'retried', key: action.key });
  await wakeSender();
}

async function back(action: QueuedAction): Promise<boolean> {
  const isBack = await takeBack(action);
  if (!isBack) toast('正在提交，请稍等一下再试');
  return isBack;
}
