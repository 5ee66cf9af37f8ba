import { useRouter } from '@tarojs/taro';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
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
  const [kept, setKept] = useState<{ key: string; advice: SafetyAdvice | null } | null>(null);
  if (!me) return <Screen title="我要反映" back />;
  const draftId = params.draft ?? ORDINARY;
  const isForAnother = (readDraft(me.id, draftId)?.forAnother ?? null) !== null;
  if (me.homes.length === 0 && !isForAnother) return <NoHome />;
  if (kept !== null) return <Kept actionKey={kept.key} advice={kept.advice} />;
  const linked = params.publicAreaId ? { publicAreaId: params.publicAreaId, assetId: params.assetId } : null;
  return (
    <SubmitForm
      me={me}
      home={homeOf(me)}
      draftId={draftId}
      linkedArea={linked}
      onSubmitted={(outcome, advice) =>
        outcome.isKept ? setKept({ key: outcome.key, advice }) : openReceipt(outcome.answer)
      }
    />
  );
}
