import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { homeOf } from '../../features/complaint/home-of';
import { Kept } from '../../features/complaint/offline/kept';
import { openReceipt } from '../../features/complaint/open-receipt';
import { ORDINARY } from '../../features/complaint/submit-draft';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { NoHome } from './no-home';
import { SubmitForm } from './submit-form';

export default function SubmitPage() {
  const me = useSession((state) => state.me);
  const { params } = useRouter();
  const [keptKey, setKeptKey] = useState<string | null>(null);
  if (!me) return <Screen title="我要反映" back />;
  if (me.homes.length === 0) return <NoHome />;
  if (keptKey !== null) return <Kept actionKey={keptKey} />;
  const linked = params.publicAreaId ? { publicAreaId: params.publicAreaId, assetId: params.assetId } : null;
  return (
    <SubmitForm
      me={me}
      home={homeOf(me)}
      draftId={params.draft ?? ORDINARY}
      linkedArea={linked}
      onSubmitted={(outcome) => (outcome.isKept ? setKeptKey(outcome.key) : openReceipt(outcome.answer))}
    />
  );
}
