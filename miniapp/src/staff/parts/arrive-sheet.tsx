import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { useState } from 'react';
import { queuedStep } from '../../features/work-order/offline/queued-order';
import { useWorkOrderAction } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { keptWords } from '../../platform/outbox/kept-words';
import { Field } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { ActionSheet } from './action-sheet';

interface Props {
  onClose: () => void;
  order: WorkOrderDetail;
  photos: MediaView[];
  onPhotos: (photos: MediaView[]) => void;
}

/** 到场: the time is the server's; a photo of how it was protects handler and resident alike. */
export function ArriveSheet({ onClose, order, photos, onPhotos }: Props) {
  const [pending, setPending] = useState(0);
  const act = useWorkOrderAction();
  const submit = () => {
    const body = { version: order.version, beforeMediaIds: photos.map((photo) => photo.id) };
    const waiting = queuedStep(order, { action: 'arrive', body }, { beforeMediaIds: photos });
    act.mutate(
      { id: order.id, action: 'arrive', body, waiting },
      {
        onSuccess: ({ isKept }) => {
          onPhotos([]);
          toast(isKept ? keptWords() : '已记录到场');
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="我已到场"
      onClose={onClose}
      isAllowed={order.allowedActions.includes('arrive')}
      error={act.error}
      busy={act.isPending}
      submitLabel="确认到场"
      canSubmit={pending === 0}
      onSubmit={submit}
    >
      <Field label="处理前照片" hint="拍一张动手前的样子，完成时好对比。">
        <PhotoPicker
          value={photos}
          onChange={onPhotos}
          purpose="before"
          max={9}
          camera
          keepsOffline
          onPending={setPending}
        />
      </Field>
    </ActionSheet>
  );
}
