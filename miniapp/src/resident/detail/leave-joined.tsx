import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

/** 不再一并处理: whoever said 我也是 takes it back, while the other is open; alone, or not at all. */
export function LeaveJoined({ complaint }: { complaint: ComplaintDetail }) {
  const { id, version, allowedActions, mergedInto } = complaint;
  const [isOpen, setOpen] = useState(false);
  const action = useComplaintAction(id);
  if (!allowedActions.includes('leave') || mergedInto?.isOpen !== true) return null;
  const leave = (goOn: boolean): void =>
    action.mutate(
      { action: 'leave', body: { version, goOn } },
      {
        onSuccess: () => toast(goOn ? '已改为单独处理' : '已撤回'),
        onError: (error) => toast(messageOf(error)),
        onSettled: () => setOpen(false),
      },
    );
  return (
    <View className="ys-gap-top">
      <Button kind="plain" small label="不是同一件事，不再一并处理" onTap={() => setOpen(true)} />
      <Sheet open={isOpen} title="您这件接下来怎么办？" onClose={() => setOpen(false)}>
        <Button label="单独处理，从现在起重新计时" busy={action.isPending} onTap={() => leave(true)} />
        <View className="ys-gap-top">
          <Button kind="secondary" label="已经好了，撤回我的反映" busy={action.isPending} onTap={() => leave(false)} />
        </View>
      </Sheet>
    </View>
  );
}
