import { View } from '@tarojs/components';
import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { isWorkOrderOpen } from '@yingsheng/shared/work-order/status';
import { useState } from 'react';
import { queuedStep } from '../../features/work-order/offline/queued-order';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { keptWords } from '../../platform/outbox/kept-words';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  onClose: () => void;
  order: WorkOrderDetail;
  photos: MediaView[];
  onPhotos: (photos: MediaView[]) => void;
}

const RESOLVING_CHOICES = [
  { value: 'yes', label: '已全部解决，请业主确认' },
  { value: 'no', label: '只完成我这一部分' },
];

/** What the matter still waits for before it can be resolved. */
function waitingFor({ coHandlings, spendings }: WorkOrderDetail): string | null {
  const open = coHandlings.filter(({ status }) => isWorkOrderOpen(status)).map(({ departmentName }) => departmentName);
  if (open.length > 0) return `${open.join('、')}协办还没完成，先完成您这一部分`;
  return spendings.some(({ status }) => status === 'pending') ? '有费用在等批准，先完成您这一部分' : null;
}

/** 完成: what was done, with proof; the root cause where the same thing keeps coming back. */
export function DoneSheet({ onClose, order, photos, onPhotos }: Props) {
  const [note, setNote, forgetNote] = useKeptText(`done:${order.id}`);
  const [rootCause, setRootCause, forgetCause] = useKeptText(`root-cause:${order.id}`);
  const [materials, setMaterials, forgetMaterials] = useKeptText(`materials:${order.id}`);
  const waiting = waitingFor(order);
  const [isResolving, setResolving] = useState(order.kind === 'lead' && waiting === null);
  const [pending, setPending] = useState(0);
  const act = useWorkOrderAction();
  const needsPhoto = order.isAfterPhotoRequired && order.after.length + photos.length === 0;
  const needsCause = order.isRootCauseRequired && rootCause.trim() === '';
  const forgetAll = () => {
    forgetNote();
    forgetCause();
    forgetMaterials();
    onPhotos([]);
  };
  const submit = () => {
    const body = {
      version: order.version,
      note: note.trim(),
      ...(rootCause.trim() === '' ? {} : { rootCause: rootCause.trim() }),
      ...(materials.trim() === '' ? {} : { materials: materials.trim() }),
      afterMediaIds: photos.map((photo) => photo.id),
      isResolving,
    };
    const queued = queuedStep(order, { action: 'done', body }, { afterMediaIds: photos });
    const doneWords = isResolving ? '已完成，正在等业主确认' : '您的部分已完成';
    act.mutate(
      { id: order.id, action: 'done', body, waiting: queued },
      {
        onSuccess: ({ isKept }) => {
          forgetAll();
          toast(isKept ? keptWords() : doneWords);
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="完成工单"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('done')}
      error={act.error}
      busy={act.isPending}
      submitLabel="确认完成"
      canSubmit={note.trim() !== '' && !needsCause && !needsPhoto && pending === 0}
      onSubmit={submit}
    >
      <Field label="处理后照片" required={order.isAfterPhotoRequired} hint={needsPhoto ? '先拍一张处理后的照片' : ''}>
        <PhotoPicker
          value={photos}
          onChange={onPhotos}
          purpose="after"
          max={9}
          camera
          keepsOffline
          onPending={setPending}
        />
      </Field>
      <ReasonField
        label="做了什么"
        hint="业主会看到。"
        placeholder="例如：更换楼上地漏并打压测试，不再滴水"
        value={note}
        onChange={setNote}
        maxLength={REASON_MAX_LENGTH}
      />
      {order.isRootCauseRequired && (
        <ReasonField
          label="根本原因"
          hint={`此处 90 天内第 ${order.recurrenceCount} 次：找到根因，才不会再来。`}
          placeholder="例如：楼上地漏防水层老化"
          value={rootCause}
          onChange={setRootCause}
          maxLength={REASON_MAX_LENGTH}
        />
      )}
      <ReasonField
        label="用料"
        isOptional
        placeholder="例如：地漏 1 个，密封胶 1 支"
        value={materials}
        onChange={setMaterials}
        maxLength={REASON_MAX_LENGTH}
      />
      {order.kind === 'lead' && (
        <Field label="这件事" hint={waiting ?? undefined}>
          <View className="staff-chips">
            <Chips
              options={RESOLVING_CHOICES}
              value={isResolving ? 'yes' : 'no'}
              onChange={(choice) => setResolving(choice === 'yes')}
            />
          </View>
        </Field>
      )}
    </ActionSheet>
  );
}
