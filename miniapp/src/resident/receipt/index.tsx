import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { keptReceipt } from '../../features/complaint/open-receipt';
import { replace, restart } from '../../platform/navigate';
import { Screen } from '../../ui/screen';
import { Skeleton } from '../../ui/states';
import { Receipt } from './receipt';

/** 回执 under an address of its own; where this device has none, the matter itself says more. */
export default function ReceiptPage() {
  const id = useRouter().params.id ?? '';
  const receipt = keptReceipt(id);
  const isMissing = receipt === null;
  useEffect(() => {
    if (!isMissing) return;
    if (id === '') restart('/pages/complaints/index');
    else replace('/resident/detail/index', { id });
  }, [isMissing, id]);
  if (receipt !== null) return <Receipt receipt={receipt} />;
  return (
    <Screen title="已收到" back>
      <Skeleton lines={4} />
    </Screen>
  );
}
