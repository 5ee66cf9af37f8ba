import { Text } from '@tarojs/components';
import type { AbsenceAction, AbsenceView } from '@yingsheng/shared/api/staff';
import { absenceText, spellText } from '../../features/people/duty-words';
import { useActOnAbsence } from '../../features/people/use-people';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface AbsenceSheetProps {
  readonly estateId: string;
  readonly name: string;
  readonly absence: AbsenceView;
  readonly now: string;
  readonly onClose: () => void;
}

/** 一次请假: what it is, and what the person who looks may do about it. */
export function AbsenceSheet({ estateId, name, absence, now, onClose }: AbsenceSheetProps) {
  const act = useActOnAbsence(estateId);
  const { allowedActions, note } = absence;
  const run = (action: AbsenceAction, done: string) =>
    act.mutate(
      { absenceId: absence.id, action },
      {
        onSuccess: () => {
          toast(done);
          onClose();
        },
      },
    );
  return (
    <Sheet open title={`${name}：${absenceText(absence)}`} onClose={onClose}>
      <Text className="ys-block">{spellText(absence)}</Text>
      {note !== null && <Text className="ys-second ys-block ys-wrap">{note}</Text>}
      {act.error !== null && (
        <Text className="mg-problem" aria-live="assertive">
          {act.error.message}
        </Text>
      )}
      <AbsenceButtons actions={allowedActions} hasBegun={absence.startsAt <= now} busy={act.isPending} onAct={run} />
    </Sheet>
  );
}

interface AbsenceButtonsProps {
  readonly actions: readonly AbsenceAction[];
  readonly hasBegun: boolean;
  readonly busy: boolean;
  readonly onAct: (action: AbsenceAction, done: string) => void;
}

function AbsenceButtons({ actions, hasBegun, busy, onAct }: AbsenceButtonsProps) {
  if (actions.length === 0) return null;
  return (
    <>
      {actions.includes('grant') && (
        <Button label="同意" busy={busy} onTap={() => onAct('grant', '已同意，本人会收到通知')} />
      )}
      {actions.includes('refuse') && (
        <Button kind="secondary" label="不同意" busy={busy} onTap={() => onAct('refuse', '已答复，本人会收到通知')} />
      )}
      {actions.includes('end') && (
        <Button
          kind="secondary"
          label={hasBegun ? '销假：从现在起回来上班' : '取消这次请假'}
          busy={busy}
          onTap={() => onAct('end', '已销假，本人会收到通知')}
        />
      )}
    </>
  );
}
