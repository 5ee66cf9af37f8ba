import type { MediaView } from '@yingsheng/shared/api/media';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { ArriveSheet } from '../parts/arrive-sheet';
import { CoHandleSheet } from '../parts/co-handle-sheet';
import { CommentSheet } from '../parts/comment-sheet';
import { DeclineTransferSheet } from '../parts/decline-transfer-sheet';
import { DoneSheet } from '../parts/done-sheet';
import { MaterialsSheet } from '../parts/materials-sheet';
import { PhotoSheet } from '../parts/photo-sheet';
import { ProgressSheet } from '../parts/progress-sheet';
import { RejectSuspensionSheet } from '../parts/reject-suspension-sheet';
import { ReturnSheet } from '../parts/return-sheet';
import { SuspendSheet } from '../parts/suspend-sheet';
import { TalkSheet } from '../parts/talk-sheet';
import { TransferSheet } from '../parts/transfer-sheet';

export type OrderSheet =
  | 'return'
  | 'arrive'
  | 'photos'
  | 'done'
  | 'progress'
  | 'materials'
  | 'coHandle'
  | 'talk'
  | 'comment'
  | 'transfer'
  | 'declineTransfer'
  | 'suspend'
  | 'rejectSuspension';

interface Props {
  sheet: OrderSheet | null;
  order: WorkOrderDetail;
  before: MediaView[];
  after: MediaView[];
  onBefore: (photos: MediaView[]) => void;
  onAfter: (photos: MediaView[]) => void;
  onClose: () => void;
}

/** The form of the action that was opened. Photos belong to the page: they outlive a closed form. */
export function OrderSheets({ sheet, order, before, after, onBefore, onAfter, onClose }: Props) {
  switch (sheet) {
    case 'return':
      return <ReturnSheet order={order} onClose={onClose} />;
    case 'arrive':
      return <ArriveSheet order={order} photos={before} onPhotos={onBefore} onClose={onClose} />;
    case 'photos':
      return order.status === 'arrived' ? (
        <PhotoSheet purpose="after" photos={after} onPhotos={onAfter} onClose={onClose} />
      ) : (
        <PhotoSheet purpose="before" photos={before} onPhotos={onBefore} onClose={onClose} />
      );
    case 'done':
      return <DoneSheet order={order} photos={after} onPhotos={onAfter} onClose={onClose} />;
    case 'transfer':
      return <TransferSheet order={order} onClose={onClose} />;
    case 'declineTransfer':
      return <DeclineTransferSheet order={order} onClose={onClose} />;
    case 'suspend':
      return <SuspendSheet order={order} onClose={onClose} />;
    case 'rejectSuspension':
      return <RejectSuspensionSheet order={order} onClose={onClose} />;
    case 'materials':
      return <MaterialsSheet order={order} onClose={onClose} />;
    case 'coHandle':
      return (
        <CoHandleSheet
          matter={{ ...order, isAllowed: order.complaintActions.includes('coHandle') }}
          onClose={onClose}
        />
      );
    case 'comment':
      return (
        <CommentSheet matter={{ ...order, isAllowed: order.complaintActions.includes('comment') }} onClose={onClose} />
      );
    case 'talk':
      return (
        <TalkSheet
          matter={{ ...order, isAllowed: order.complaintActions.includes('note') }}
          timeline={order.timeline}
          onClose={onClose}
        />
      );
    case 'progress':
      return (
        <ProgressSheet
          complaint={{
            id: order.complaintId,
            version: order.complaintVersion,
            isAllowed: order.complaintActions.includes('publishUpdate'),
          }}
          promisedAt={order.expectedAt}
          suggested={order.suggestedUpdate}
          order={order}
          onClose={onClose}
        />
      );
    case null:
      return null;
  }
}
