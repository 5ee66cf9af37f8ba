import { Text } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { homeOf } from '../../features/complaint/home-of';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { emergencyDraft } from '../../features/complaint/submit-draft';
import { UnfinishedDrafts } from '../../features/complaint/unfinished-drafts';
import { useSubmit } from '../../features/complaint/use-submit';
import { VoiceHint } from '../../features/complaint/voice-hint';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { useOnline } from '../../platform/use-online';
import { Card } from '../../ui/card';
import { Field, Input, TextArea } from '../../ui/field';
import { KeptPhotos } from '../../ui/kept-photos';
import { Screen } from '../../ui/screen';
import { EmergencyFooter } from './emergency-footer';
import { EmergencyPlace } from './emergency-place';
import { hasRoomAt } from './missing-words';

const PHONE_MAX_LENGTH = 20;

interface EmergencyFormProps {
  me: Me;
  hazard: Hazard;
  draftId: string;
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>) => void;
}

/** What to do now, then as little to fill in as will bring somebody to the right place. */
export function EmergencyForm({ me, hazard, draftId, onSubmitted }: EmergencyFormProps) {
  const fresh = emergencyDraft(hazard, homeOf(me));
  const { draft, change, submission } = useSubmit({ personId: me.id, draftId, fresh });
  const isOnline = useOnline();
  const isGuest = !hasRoomAt(me, draft.place?.estateId);
  return (
    <Screen
      title={HAZARD_LABEL[hazard]}
      back
      footer={<EmergencyFooter draft={draft} submission={submission} onSubmitted={onSubmitted} />}
    >
      <SafetyAdviceBox advice={safetyAdviceFor(hazard)} />
      {isOnline ? null : (
        <Card edge="danger">
          <CallFirst words={`现在没有网络，下面写的发不出去。${callingWords(hazard)}`} />
        </Card>
      )}
      <Card>
        <EmergencyPlace me={me} draft={draft} draftId={draftId} hazard={hazard} onChange={change} />
        {isGuest ? (
          <Field label="您的电话" hint="可不填，留了派去的人好找到您">
            <Input
              label="您的电话"
              type="number"
              value={draft.phone}
              onChange={(phone) => change({ phone })}
              maxLength={PHONE_MAX_LENGTH}
              placeholder={me.phoneMasked ?? '能打通的手机号'}
            />
          </Field>
        ) : null}
      </Card>
      <Card>
        <Field label="发生了什么？" hint="可不改，情况变了就写上">
          <TextArea
            label="发生了什么？"
            value={draft.text}
            onChange={(text) => change({ text })}
            maxLength={TEXT_MAX_LENGTH}
          />
        </Field>
        <VoiceHint />
        <Text className="ys-small ys-block">照片不用等：求助先发出去，照片随后自动补上。</Text>
        <KeptPhotos value={draft.media} isGuest={isGuest} onChange={(media) => change({ media })} />
      </Card>
      <UnfinishedDrafts personId={me.id} exceptId={draftId} />
    </Screen>
  );
}
