import { View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { useState } from 'react';
import { ReceiptCard } from '../../features/desk/receipt-card';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { deskEstates } from '../parts/staff-people';
import '../parts/staff.scss';
import { AnswerAtOnce } from './answer-at-once';
import { DeskFormView } from './desk-form-view';

interface Registered {
  receipt: ComplaintReceipt;
  /** What was read to the caller from the common questions. */
  answer: KnowledgeAnswer | null;
}

/** 代客登记: for the ringing phone and the person at the counter. */
export default function DeskPage() {
  const me = useSession((state) => state.me);
  const now = useNow(60);
  const [registered, setRegistered] = useState<Registered | null>(null);
  const estates = deskEstates(me);
  if (registered !== null) {
    const { receipt, answer } = registered;
    const next = () => setRegistered(null);
    const card = (
      <ReceiptCard
        receipt={receipt}
        now={now}
        onNext={next}
        onOpen={() => go('/staff/complaint/index', { id: receipt.id })}
      />
    );
    return (
      <Screen title="登记成功" tab="desk">
        {answer === null ? (
          card
        ) : (
          <AnswerAtOnce complaintId={receipt.id} answer={answer} onNext={next}>
            {card}
          </AnswerAtOnce>
        )}
      </Screen>
    );
  }
  if (estates.length === 0) {
    return (
      <Screen title="代客登记" tab="desk">
        <View>
          <Empty title="您没有代客登记的权限" hint="如需要，请联系项目经理开通客服管家身份。" />
        </View>
      </Screen>
    );
  }
  return <DeskFormView estates={estates} onRegistered={(receipt, answer) => setRegistered({ receipt, answer })} />;
}
