import { Text, View } from '@tarojs/components';
import type { AbsenceAction, AbsenceView } from '@yingsheng/shared/api/staff';
import { absenceText, spellText } from '../../features/people/duty-words';
import { useActOnAbsence } from '../../features/people/use-people';
import { confirm, toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Panel } from '../parts/panel';

/** So many stand above what they hold up. */
const MOST_LEAVES = 6;

interface PendingLeavesProps {
  readonly estateId: string;
  readonly people: readonly {
    readonly personId: string;
    readonly name: string;
    readonly absences: readonly AbsenceView[];
  }[];
}

/** 等您答复的请假: nothing is shown where nothing waits. */
export function PendingLeaves({ estateId, people }: PendingLeavesProps) {
  const act = useActOnAbsence(estateId);
  const waiting = people.flatMap(({ name, absences }) =>
    absences.filter(({ allowedActions }) => allowedActions.includes('grant')).map((absence) => ({ name, absence })),
  );
  if (waiting.length === 0) return null;
  const answer = async (name: string, absence: AbsenceView, action: AbsenceAction): Promise<void> => {
    const isSure =
      action === 'grant' ||
      (await confirm({
        title: `不同意${name}的请假？`,
        body: spellText(absence),
        confirmLabel: '不同意',
        isDanger: true,
      }));
    if (!isSure) return;
    act.mutate(
      { absenceId: absence.id, action },
      {
        onSuccess: () => toast(action === 'grant' ? '已同意，本人会收到通知' : '已答复，本人会收到通知'),
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <View className="roster-pending">
      <Panel title="等您答复的请假" count={waiting.length} countTone="amber">
        <LongRows rows={waiting} most={MOST_LEAVES} label="后面的请假">
          {(shown) =>
            shown.map(({ name, absence }) => (
              <View key={absence.id} className="roster-pending-row">
                <Text className="roster-pending-words">
                  {name} {absenceText(absence)}，{spellText(absence)}
                  {absence.note === null ? '' : `，${absence.note}`}
                </Text>
                <View className="roster-pending-buttons">
                  <Pressable
                    className="mg-pill"
                    label={`同意${name}的请假`}
                    isDisabled={act.isPending}
                    onTap={() => void answer(name, absence, 'grant')}
                  >
                    <Text>同意</Text>
                  </Pressable>
                  <Pressable
                    className="mg-pill"
                    label={`不同意${name}的请假`}
                    isDisabled={act.isPending}
                    onTap={() => void answer(name, absence, 'refuse')}
                  >
                    <Text>不同意</Text>
                  </Pressable>
                </View>
              </View>
            ))
          }
        </LongRows>
      </Panel>
    </View>
  );
}
