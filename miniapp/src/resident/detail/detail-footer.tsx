import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useEffect, useState } from 'react';
import { AppealSheet } from '../../features/complaint/follow-up/appeal-sheet';
import { MessageSheet } from '../../features/complaint/message-sheet';
import { escalatedText, heardText, toldText } from '../../features/complaint/pressing-words';
import { ReopenSheet } from '../../features/complaint/reopen-sheet';
import { reportAgain } from '../../features/complaint/report-again';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { useSession } from '../../platform/session';
import { offerSubscribe, prepareSubscribe, takeSubscribe } from '../../platform/subscribe';
import { Button } from '../../ui/button';

type SheetName = 'message' | 'reopen' | 'appeal';

/** What the reporter can do now: exactly what the server allows. */
export function DetailFooter({ complaint }: { complaint: ComplaintDetail }) {
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const action = useComplaintAction(complaint.id);
  const may = complaint.allowedActions;
  const personId = useSession((state) => state.me?.id ?? '');
  const heard = heardText(complaint, useNow(60));
  useEffect(() => void prepareSubscribe(), []);
  const urge = (): void => {
    takeSubscribe();
    action.mutate(
      { action: 'urge', body: { version: complaint.version } },
      {
        onSuccess: (urged) => {
          toast(urgedWords(complaint, urged));
          offerSubscribe('urged');
        },
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  const close = (): void => setSheet(null);
  return (
    <>
      {heard ? <Text className="ys-second detail-urged">{heard}</Text> : null}
      <View className="ys-buttons">
        {may.includes('urge') ? <Button kind="secondary" label="催一下" busy={action.isPending} onTap={urge} /> : null}
        {may.includes('comment') ? (
          <Button kind="secondary" label="补充/留言" onTap={() => setSheet('message')} />
        ) : null}
        {may.includes('reopen') ? <Button kind="secondary" label="重新打开" onTap={() => setSheet('reopen')} /> : null}
        {may.includes('fileAppeal') ? <Button kind="secondary" label="申诉" onTap={() => setSheet('appeal')} /> : null}
        {may.includes('rate') ? (
          <Button label="评价" onTap={() => go('/resident/rate/index', { id: complaint.id })} />
        ) : null}
        {may.length === 0 ? (
          <Button kind="secondary" label="有新问题，再反映" onTap={() => reportAgain(personId, complaint)} />
        ) : null}
      </View>
      <MessageSheet open={sheet === 'message'} complaint={complaint} onClose={close} />
      {sheet === 'appeal' ? <AppealSheet complaint={complaint} onClose={close} /> : null}
      <ReopenSheet open={sheet === 'reopen'} complaint={complaint} onClose={close} />
    </>
  );
}

/** Where it was carried further up by this, it says to whom. */
function urgedWords(before: ComplaintDetail, urged: ComplaintDetail): string {
  const isCarriedUp = urged.header.escalatedTo?.person.id !== before.header.escalatedTo?.person.id;
  const escalated = isCarriedUp ? escalatedText(urged) : null;
  return `已催 ${urged.urge.count} 次${escalated === null ? toldText(urged.urge) : `，${escalated}`}`;
}
