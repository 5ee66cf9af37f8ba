import type { ComplaintSummary, HandoverView } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: Pick<ComplaintSummary, 'id' | 'version' | 'allowedActions' | 'placeText'>;
  handover: HandoverView;
  /** Whether it is the person asked who says no; else it is taken back. */
  isReceiver: boolean;
  onClose: () => void;
}

/** 不接手, or 撤回: the first-contact owner stays who they were, and the other side reads why. */
export function DeclineHandoverSheet({ complaint, handover, isReceiver, onClose }: Props) {
  const [reason, setReason, forget] = useKeptText(`decline-handover:${complaint.id}`);
  const act = useComplaintAction(complaint.id);
  const words = isReceiver ? RECEIVER_WORDS : GIVER_WORDS;
  const submit = () =>
    act.mutate(
      { action: 'declineHandover', body: { version: complaint.version, reason: reason.trim() } },
      {
        onSuccess: () => {
          forget();
          toast(`${words.done}，仍由${handover.from.name}负责`);
          onClose();
        },
      },
    );
  return (
    <ActionSheet
      title={words.title}
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('declineHandover')}
      error={act.error}
      busy={act.isPending}
      submitLabel={words.submit}
      canSubmit={reason.trim().length >= REASON_MIN_LENGTH}
      onSubmit={submit}
    >
      <ReasonField
        label={`${complaint.placeText}：${words.ask}`}
        hint={`${(isReceiver ? handover.from : handover.to).name}会看到。`}
        suggestions={words.suggestions}
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}

const RECEIVER_WORDS = {
  title: '不接手',
  ask: '为什么不接手？',
  submit: '不接手，说明原因',
  done: '已答复不接手',
  suggestions: ['今晚我不当班', '手上的太多', '不熟悉这件事，需要当面交接'],
};
const GIVER_WORDS = {
  title: '撤回交接',
  ask: '为什么撤回？',
  submit: '撤回交接',
  done: '已撤回',
  suggestions: ['还是由我跟进', '改请别的同事'],
};
