import { useRouter } from '@tarojs/taro';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { Kept } from '../../features/complaint/offline/kept';
import { openReceipt } from '../../features/complaint/open-receipt';
import { newKey } from '../../platform/new-key';
import { useSession } from '../../platform/session';
import { currentTokens } from '../../platform/tokens';
import { Screen } from '../../ui/screen';
import { EmergencyForm } from './emergency-form';
import { VisitorAdvice } from './visitor-advice';

/** 紧急求助: one danger, one report, begun anew each time. */
export default function EmergencyPage() {
  const me = useSession((state) => state.me);
  const { params } = useRouter();
  const [freshId] = useState(newKey);
  const [keptKey, setKeptKey] = useState<string | null>(null);
  const hazard = hazardOf(params.hazard);
  if (!me && !currentTokens()) return <VisitorAdvice hazard={hazard} />;
  if (!me) return <Screen title={HAZARD_LABEL[hazard]} back />;
  if (keptKey !== null) return <Kept actionKey={keptKey} advice={safetyAdviceFor(hazard)} />;
  return (
    <EmergencyForm
      me={me}
      hazard={hazard}
      draftId={params.draft ?? freshId}
      onSubmitted={(outcome) => (outcome.isKept ? setKeptKey(outcome.key) : openReceipt(outcome.answer))}
    />
  );
}

function hazardOf(name: string | undefined): Hazard {
  return HAZARDS.find((hazard) => hazard === name) ?? 'persons';
}
