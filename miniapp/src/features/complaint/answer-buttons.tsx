import { View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { useEffect, useState } from 'react';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { offerSubscribe, prepareSubscribe, takeSubscribe } from '../../platform/subscribe';
import { Button } from '../../ui/button';
import { RefuseSheet } from './refuse-sheet';
import { useComplaintAction } from './use-complaint-action';

/** 还没好 / 已修好: the reporter's word closes the matter, nobody else's. */
export function AnswerButtons({ complaint }: { complaint: ComplaintSummary }) {
  const action = useComplaintAction(complaint.id);
  const [isRefusing, setRefusing] = useState(false);
  useEffect(() => void prepareSubscribe(), []);
  const confirm = (): void => {
    takeSubscribe();
    action.mutate(
      { action: 'confirm', body: { version: complaint.version } },
      {
        onSuccess: () => {
          toast('谢谢您的确认');
          go('/resident/rate/index', { id: complaint.id });
          offerSubscribe('confirmed');
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <View className="ys-buttons ys-gap-top">
      <Button kind="secondary" label="还没好" onTap={() => setRefusing(true)} />
      <Button label="已修好" busy={action.isPending} onTap={confirm} />
      <RefuseSheet open={isRefusing} complaint={complaint} onClose={() => setRefusing(false)} />
    </View>
  );
}
