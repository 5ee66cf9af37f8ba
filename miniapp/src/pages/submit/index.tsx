import { useRouter } from '@tarojs/taro';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import type { PlaceChoice } from '../../features/complaint/submit-draft';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { useSession } from '../../platform/session';
import { Screen } from '../../ui/screen';
import { Kept } from './kept';
import { Receipt } from './receipt';
import { SubmitForm } from './submit-form';

export default function SubmitPage() {
  const me = useSession((state) => state.me);
  const { params } = useRouter();
  const [outcome, setOutcome] = useState<SentOrKept<ComplaintReceipt> | null>(null);
  if (!me) return <Screen title="我要反映" back />;
  if (outcome?.isKept) {
    return <Kept actionKey={outcome.key} estateId={me.homes[0]?.estateId ?? me.estates[0]?.id ?? ''} />;
  }
  if (outcome) return <Receipt receipt={outcome.answer} />;
  const linked = params.publicAreaId ? { publicAreaId: params.publicAreaId, assetId: params.assetId } : null;
  return (
    <SubmitForm
      me={me}
      home={homeOf(me)}
      hazard={hazardOf(params.hazard)}
      linkedArea={linked}
      onSubmitted={setOutcome}
    />
  );
}

function homeOf(me: Me): PlaceChoice | null {
  const home = me.homes[0];
  if (!home) return null;
  return {
    estateId: home.estateId,
    householdId: home.householdId,
    text: me.homes.length > 1 ? `${home.estateName} ${home.placeText}` : home.placeText,
  };
}

function hazardOf(name: string | undefined): Hazard | null {
  return name && name in HAZARD_LABEL ? (name as Hazard) : null;
}
