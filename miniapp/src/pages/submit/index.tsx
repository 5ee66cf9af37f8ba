import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { homeOf } from '../../features/complaint/home-of';
import { Kept } from '../../features/complaint/offline/kept';
import { openReceipt } from '../../features/complaint/open-receipt';
import { ORDINARY, readDraft } from '../../features/complaint/submit-draft';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { NoHome } from './no-home';
import { SubmitForm } from './submit-form';

export default function SubmitPage() {
  const me = useSession((state) => state.me);
  const { params } = useRouter();
  const [keptKey, setKeptKey] = useState<string | null>(null);
  if (!me) return <Screen title="我要反映" back />;
  const draftId = params.draft ?? ORDINARY;
  const isForAnother = (readDraft(me.id, draftId)?.forAnother ?? null) !== null;
  if (me.homes.length === 0 && !isForAnother) return <NoHome />;
  if (keptKey !== null) return <Kept actionKey={keptKey} />;
  const linked = params.publicAreaId ? { publicAreaId: params.publicAreaId, assetId: params.assetId } : null;
  return (
    <SubmitForm
      me={me}
      home={homeOf(me)}
      draftId={draftId}
      linkedArea={linked}
      onSubmitted={(outcome) => (outcome.isKept ? setKeptKey(outcome.key) : openReceipt(outcome.answer))}
    />
  );
}
