import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { CandidatePicker } from '../../features/dispatch/candidate-picker';
import { useCandidates } from '../../features/dispatch/use-candidates';
import { AUTOMATIC, FOR_GRABS, waysToDispatch } from '../../features/dispatch/ways';
import { useDepartments } from '../../features/work-order/use-dispatch-options';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Chip } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ActionSheet } from './action-sheet';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

/** 派单: the rules choose by skill, duty and load unless somebody knows better. */
export function DispatchSheet({ complaint, onClose }: Props) {
  const departments = useDepartments(complaint.estateId).data ?? [];
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [choice, setChoice] = useState<string>(AUTOMATIC);
  const candidates = useCandidates(complaint.id, { departmentId: departmentId ?? undefined });
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const chosen = departmentId ?? candidates.data?.departmentId ?? null;
  const handler = candidates.data?.candidates.find((row) => row.personId === choice);
  const submit = () =>
    act.mutate(
      {
        action: 'dispatch',
        body: {
          version: complaint.version,
          ...(departmentId === null ? {} : { departmentId }),
          ...(handler === undefined ? {} : { handlerId: handler.personId }),
          ...(choice === FOR_GRABS ? { isForGrabs: true } : {}),
        },
      },
      {
        onSuccess: () => {
          toast(choice === FOR_GRABS ? '已放入抢单池' : handler === undefined ? '已派单' : `已派给${handler.name}`);
          onClose();
        },
        onSettled: refreshOrders,
      },
    );
  return (
    <ActionSheet
      title="派单"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('dispatch')}
      error={act.error}
      busy={act.isPending}
      submitLabel={choice === FOR_GRABS ? '放入抢单池' : handler === undefined ? '自动派单' : `派给${handler.name}`}
      canSubmit
      onSubmit={submit}
    >
      {departments.length > 0 && (
        <Field label="部门" hint={candidates.data?.isUsualDepartment ? candidates.data.routeText : undefined}>
          <View className="staff-chips">
            {departments.map((row) => (
              <Chip
                key={row.id}
                label={row.name}
                selected={row.id === chosen}
                isRadio
                onTap={() => {
                  setDepartmentId(row.id);
                  setChoice(AUTOMATIC);
                }}
              />
            ))}
          </View>
        </Field>
      )}
      <Field label="派给谁">
        <CandidatePicker
          query={candidates}
          ways={waysToDispatch(candidates.data)}
          value={choice}
          onChange={setChoice}
        />
      </Field>
    </ActionSheet>
  );
}
