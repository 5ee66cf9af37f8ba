import { View } from '@tarojs/components';
import type { SpendingView } from '@yingsheng/shared/api/spending';
import { SPENDING_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { moneyText } from '@yingsheng/shared/spending/money-words';
import { confirm, toast } from '../../../platform/feedback';
import { Button } from '../../../ui/button';
import { useComplaintAction } from '../use-complaint-action';
import './spending.scss';

interface SpendingActionsProps {
  readonly complaint: { readonly id: string; readonly version: number };
  readonly spending: SpendingView;
  /** One mutation for the whole list, so that a refusal is shown where the list stands. */
  readonly act: ReturnType<typeof useComplaintAction>;
  readonly onSettled: () => void;
  readonly onReject: () => void;
}

/** 批准, 不批准, 撤回: what the server allows with this one. */
export function SpendingActions({ complaint, spending, act, onSettled, onReject }: SpendingActionsProps) {
  const { allowedActions, id: spendingId } = spending;
  if (allowedActions.length === 0) return null;
  const what = `${SPENDING_KIND_LABEL[spending.kind]} ${moneyText(spending.amountFen)}`;
  const { version } = complaint;
  const approve = () =>
    act.mutate(
      { action: 'approveSpending', body: { version, spendingId } },
      { onSuccess: () => toast(`已批准${what}`), onSettled },
    );
  const withdraw = async () => {
    const isSure = await confirm({ title: `撤回${what}？`, body: '撤回后上级不再审批。', confirmLabel: '撤回申请' });
    if (!isSure) return;
    act.mutate(
      { action: 'withdrawSpending', body: { version, spendingId } },
      { onSuccess: () => toast('已撤回'), onSettled },
    );
  };
  return (
    <View className="spend-actions">
      {allowedActions.includes('rejectSpending') && (
        <Button kind="secondary" small label="不批准" ariaLabel={`不批准${what}`} onTap={onReject} />
      )}
      {allowedActions.includes('approveSpending') && (
        <Button small label="批准" ariaLabel={`批准${what}`} busy={act.isPending} onTap={approve} />
      )}
      {allowedActions.includes('withdrawSpending') && (
        <Button kind="secondary" small label="撤回申请" ariaLabel={`撤回申请 ${what}`} onTap={() => void withdraw()} />
      )}
    </View>
  );
}
