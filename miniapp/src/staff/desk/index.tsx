import { View } from '@tarojs/components';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { ReceiptCard } from '../../features/desk/receipt-card';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { deskEstates } from '../parts/staff-people';
import '../parts/staff.scss';
import { DeskFormView } from './desk-form-view';

/** 代客登记: for the ringing phone and the person at the counter. */
export default function DeskPage() {
  const me = useSession((state) => state.me);
  const now = useNow(60);
  const [receipt, setReceipt] = useState<ComplaintReceipt | null>(null);
  const estates = deskEstates(me);
  if (receipt !== null) {
    return (
      <Screen title="登记成功" tab="desk">
        <ReceiptCard
          receipt={receipt}
          now={now}
          onNext={() => setReceipt(null)}
          onOpen={() => go('/staff/complaint/index', { id: receipt.id })}
        />
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
  return <DeskFormView estates={estates} onRegistered={setReceipt} />;
}
