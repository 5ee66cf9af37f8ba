import type { TimelineEntryView } from '@yingsheng/shared/api/complaint';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { NoteList } from '../../features/complaint/note-list';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { useNow } from '../../platform/now';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  matter: { complaintId: string; complaintVersion: number; isAllowed: boolean };
  timeline: readonly TimelineEntryView[];
  onClose: () => void;
}

/** 内部沟通: everybody at work on the matter reads it, the resident never does. Stays open: talk goes on. */
export function TalkSheet({ matter, timeline, onClose }: Props) {
  const now = useNow(30);
  const [text, setText, forget] = useKeptText(`note:${matter.complaintId}`);
  const act = useComplaintAction(matter.complaintId);
  const refreshOrders = useRefreshWorkOrders();
  const send = () =>
    act.mutate(
      { action: 'note', body: { version: matter.complaintVersion, text: text.trim() } },
      { onSuccess: forget, onSettled: refreshOrders },
    );
  return (
    <ActionSheet
      title="内部沟通"
      onClose={onClose}
      isAllowed={matter.isAllowed}
      error={act.error}
      busy={act.isPending}
      submitLabel="发送"
      canSubmit={text.trim() !== ''}
      onSubmit={send}
    >
      <NoteList timeline={timeline} now={now} />
      <ReasonField
        label="说一句"
        hint="业主看不到"
        placeholder="例如：地库入口已封，请先从东门进"
        isOptional
        value={text}
        onChange={setText}
        maxLength={TEXT_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
