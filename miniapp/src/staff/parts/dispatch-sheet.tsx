import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { StaffMember } from '@yingsheng/shared/api/directory';
import { CATEGORY_TREE, categoryGroupOf } from '@yingsheng/shared/complaint/category';
import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { byAvailability, useDispatchOptions } from '../../features/work-order/use-dispatch-options';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { Chip } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ErrorState, Skeleton } from '../../ui/states';
import { ActionSheet } from './action-sheet';
import { OptionRow } from './option-row';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

const AUTOMATIC = 'automatic';
const POOL = 'pool';

/** 派单: the system chooses by skill, duty and load unless somebody knows better. */
export function DispatchSheet({ complaint, onClose }: Props) {
  const usual = CATEGORY_TREE[categoryGroupOf(complaint.category)].department;
  const options = useDispatchOptions(complaint.estateId);
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [choice, setChoice] = useState<string>(AUTOMATIC);
  const act = useComplaintAction(complaint.id);
  const refreshOrders = useRefreshWorkOrders();
  const chosen = departmentId ?? options.departments.find((row) => row.code === usual)?.id ?? null;
  const members = options.staff.filter((row) => row.department.id === chosen).sort(byAvailability);
  const handler = members.find((row) => row.personId === choice);
  const submit = () =>
    act.mutate(
      {
        action: 'dispatch',
        body: {
          version: complaint.version,
          ...(departmentId === null ? {} : { departmentId }),
          ...(handler === undefined ? {} : { handlerId: handler.personId }),
          ...(choice === POOL ? { isForGrabs: true } : {}),
        },
      },
      {
        onSuccess: () => {
          toast(choice === POOL ? '已放入抢单池' : handler === undefined ? '已派单' : `已派给${handler.name}`);
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
      submitLabel={choice === POOL ? '放入抢单池' : handler === undefined ? '自动派单' : `派给${handler.name}`}
      canSubmit
      onSubmit={submit}
    >
      {options.isLoading && <Skeleton lines={4} />}
      {options.error !== null && <ErrorState error={options.error} onRetry={options.retry} />}
      {options.departments.length > 0 && (
        <>
          <Field label="部门">
            <View className="staff-chips">
              {options.departments.map((row) => (
                <Chip
                  key={row.id}
                  label={row.name}
                  selected={row.id === chosen}
                  onTap={() => {
                    setDepartmentId(row.id);
                    setChoice(AUTOMATIC);
                  }}
                />
              ))}
            </View>
          </Field>
          <Field label="派给谁">
            <OptionRow
              title="自动选人"
              note="按技能、值班和手上工单数,选最合适的人"
              isSelected={choice === AUTOMATIC}
              onTap={() => setChoice(AUTOMATIC)}
            />
            <OptionRow
              title="放入抢单池"
              note="部门里谁先抢到谁处理,不急的事适合"
              isSelected={choice === POOL}
              onTap={() => setChoice(POOL)}
            />
            {members.map((row) => (
              <OptionRow
                key={row.personId}
                title={row.name}
                note={loadText(row)}
                isSelected={row.personId === choice}
                onTap={() => setChoice(row.personId)}
              />
            ))}
            {members.length === 0 && <Text className="ys-second">这个部门在本小区没有同事,请选别的部门。</Text>}
          </Field>
        </>
      )}
    </ActionSheet>
  );
}

function loadText(member: StaffMember): string {
  const load = `手上 ${member.openWorkOrderCount} 单,上限 ${member.loadCap}`;
  const isFull = member.openWorkOrderCount >= member.loadCap;
  return [member.isOnDuty ? '值班中' : '未值班', isFull ? `${load}(已满)` : load].join(' · ');
}
