import { Text, View } from '@tarojs/components';
import { timeText } from '@yingsheng/shared/time-words';
import { contentOf, wordsOf } from '../../features/work-order/offline/queued-order';
import { role } from '../../platform/a11y';
import { copyText } from '../../platform/environment';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { dropFile } from '../../platform/outbox/kept-files';
import { record, takeBack, useOutbox } from '../../platform/outbox/outbox';
import { isHeldUp, keptFilesOf, type QueuedAction } from '../../platform/outbox/queue';
import { wakeSender } from '../../platform/outbox/sender';
import { Button } from '../../ui/button';
import { MediaGrid } from '../../ui/media-grid';
import { Tag } from '../../ui/tag';
import { refillForm } from './refill-form';

interface Props {
  /** Of one order, oldest first. */
  steps: readonly QueuedAction[];
  /** After a step went back into its form. */
  onRefilled: () => void;
}

/** 待上传 of one order: what waits, what was not taken and why, and everything written and photographed. */
export function WaitingSteps({ steps, onRefilled }: Props) {
  const last = steps.at(-1);
  return (
    <View className="waiting-steps">
      {steps.map((step) => (
        <View key={step.key} className="waiting-step">
          <StepState step={step} />
          <StepContent step={step} />
          {/* A step in the middle carries those after it; the refused one and the last can be settled. */}
          {step.refusal !== null || step === last ? <StepButtons step={step} onRefilled={onRefilled} /> : null}
        </View>
      ))}
    </View>
  );
}

function StepState({ step }: { step: QueuedAction }) {
  const now = useNow(60);
  const { queue, sendingKey } = useOutbox();
  const tag = () => {
    if (step.refusal !== null) return <Tag tone="red" text="没传上去" />;
    if (sendingKey === step.key) return <Tag tone="blue" text="正在上传" />;
    return <Tag tone="amber" text={isHeldUp(queue, step) ? '等上一步' : '待上传'} />;
  };
  return (
    <View>
      <View className="ys-between">
        <Text className="ys-subtitle">{step.title}</Text>
        {tag()}
      </View>
      <Text className="ys-second ys-block">{timeText(new Date(step.takenAt).toISOString(), now)} 在这台手机上记下</Text>
      {step.delay === null ? null : <Text className="ys-second ys-block">{step.delay}</Text>}
      {step.refusal === null ? null : (
        <View className="staff-note" {...role('alert')}>
          <Text>{step.refusal.text}您写的内容和照片都还在。</Text>
        </View>
      )}
    </View>
  );
}

function StepContent({ step }: { step: QueuedAction }) {
  const words = wordsOf(step);
  return (
    <View>
      {words === '' ? null : (
        <Text className="ys-block ys-wrap" userSelect>
          {words}
        </Text>
      )}
      <MediaGrid media={Object.values(step.photos).flat()} />
    </View>
  );
}

function StepButtons({ step, onRefilled }: { step: QueuedAction; onRefilled: () => void }) {
  const words = wordsOf(step);
  const hasForm = contentOf(step).action !== 'accept';
  const again = (): void => {
    record(step.personId, { type: 'retried', key: step.key });
    void wakeSender();
  };
  const refill = async (): Promise<void> => {
    if (!(await back(step))) return;
    refillForm(step);
    onRefilled();
  };
  return (
    <View className="waiting-buttons">
      {step.refusal === null ? null : (
        <Button small label="交给这件事" ariaLabel={`把 ${step.title} 交给这件事`} onTap={() => handIn(step)} />
      )}
      {step.refusal === null ? null : <Button kind="secondary" small label="再试一次" onTap={again} />}
      {hasForm ? <Button kind="secondary" small label="重新填写" onTap={() => void refill()} /> : null}
      {words === '' ? null : <Button kind="secondary" small label="复制文字" onTap={() => void copy(words)} />}
      <Button kind="secondary" small label="丢弃" ariaLabel={`丢弃 ${step.title}`} onTap={() => void discard(step)} />
    </View>
  );
}

async function copy(words: string): Promise<void> {
  toast((await copyText(words)) ? '已复制' : '没有复制成功，请长按文字复制');
}

/** As it is: photos, words and costs are kept with the matter, whoever has the order now. */
function handIn(step: QueuedAction): void {
  record(step.personId, { type: 'turned', key: step.key, content: { ...contentOf(step), isHandedIn: true } });
  void wakeSender();
}

async function discard(step: QueuedAction): Promise<void> {
  const isSure = await confirm({
    title: `丢弃“${step.title}”？`,
    body: '这一步写的内容和照片会从这台手机上去掉，不再上传。',
    confirmLabel: '丢弃',
    isDanger: true,
  });
  if (!isSure || !(await back(step))) return;
  for (const keptFile of keptFilesOf(step)) await dropFile(keptFile);
  void wakeSender();
}

async function back(step: QueuedAction): Promise<boolean> {
  const isBack = await takeBack(step);
  if (!isBack) toast('正在上传，请稍等一下再试');
  return isBack;
}
