import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { MergeSheet } from '../../features/complaint/merge/merge-sheet';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { AcceptSheet } from '../parts/accept-sheet';
import { CoHandleSheet } from '../parts/co-handle-sheet';
import { CommentSheet } from '../parts/comment-sheet';
import { CorrectSheet } from '../parts/correct-sheet';
import { DeclineSheet } from '../parts/decline-sheet';
import { DispatchSheet } from '../parts/dispatch-sheet';
import { HandOverSheet } from '../parts/hand-over-sheet';
import { NameAccusedSheet } from '../parts/name-accused-sheet';
import { PhoneAnswerSheet } from '../parts/phone-answer-sheet';
import { ProgressSheet } from '../parts/progress-sheet';
import { type SpendingMatter, SpendSheet } from '../parts/spend-sheet';
import { TalkSheet } from '../parts/talk-sheet';
import { TEXT_ACTIONS, TextActionSheet } from '../parts/text-action-sheet';
import type { SheetAction } from './actions';

interface Props {
  sheet: SheetAction | null;
  complaint: ComplaintDetail;
  onClose: () => void;
  onAccepted: (complaint: ComplaintDetail) => void;
}

/** The form of the action that was opened; none is kept in the background with stale choices. */
export function ComplaintSheets({ sheet, complaint, onClose, onAccepted }: Props) {
  const shared = { complaint, onClose };
  const refreshOrders = useRefreshWorkOrders();
  const textAction = TEXT_ACTIONS.find((action) => action === sheet);
  if (textAction !== undefined) return <TextActionSheet action={textAction} complaint={complaint} onClose={onClose} />;
  switch (sheet) {
    case 'accept':
      return <AcceptSheet {...shared} onAccepted={onAccepted} />;
    case 'dispatch':
      return <DispatchSheet {...shared} />;
    case 'correctTriage':
      return <CorrectSheet {...shared} />;
    case 'proposeDecline':
      return <DeclineSheet {...shared} />;
    case 'confirmByPhone':
      return <PhoneAnswerSheet {...shared} />;
    case 'coHandle':
      return <CoHandleSheet matter={matterOf(complaint, sheet)} onClose={onClose} />;
    case 'comment':
      return <CommentSheet matter={matterOf(complaint, sheet)} onClose={onClose} />;
    case 'note':
      return <TalkSheet matter={matterOf(complaint, sheet)} timeline={complaint.timeline} onClose={onClose} />;
    case 'recordSpending':
      return (
        <SpendSheet
          matter={{ ...matterOf(complaint, sheet), authorities: complaint.authorities }}
          title="补偿 / 减免"
          kinds={['goodwill', 'waiver']}
          noteLabel="为什么给"
          notePlaceholder="例如：漏水泡坏橱柜背板"
          onRecorded={onClose}
          onClose={onClose}
        />
      );
    case 'nameAccused':
      return <NameAccusedSheet {...shared} />;
    case 'proposeHandover':
      return (
        <HandOverSheet
          estateId={complaint.estateId}
          complaints={complaint.allowedActions.includes(sheet) ? [complaint] : []}
          onClose={onClose}
        />
      );
    case 'merge':
      return <MergeSheet {...shared} onSettled={refreshOrders} />;
    case 'publishUpdate':
      return (
        <ProgressSheet
          complaint={{
            id: complaint.id,
            version: complaint.version,
            isAllowed: complaint.allowedActions.includes('publishUpdate'),
          }}
          promisedAt={complaint.header.expectedKind === 'eta' ? complaint.header.expectedAt : null}
          suggested={complaint.suggestedUpdate}
          handler={complaint.header.handler}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}

function matterOf(
  { id, version, allowedActions }: ComplaintDetail,
  action: SheetAction,
): Omit<SpendingMatter, 'authorities'> {
  return { complaintId: id, complaintVersion: version, isAllowed: allowedActions.includes(action) };
}
