import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { SafetyAdvice } from '@yingsheng/shared/api/triage';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';
import { useState } from 'react';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { emptyDraft } from '../../features/complaint/submit-draft';
import { useSubmit } from '../../features/complaint/use-submit';
import { DangerQuestion } from '../../features/triage/danger-question';
import { PocketNote } from '../../features/triage/pocket-note';
import { useDangerQuestion } from '../../features/triage/use-danger-question';
import { useTriageOrPocket } from '../../features/triage/use-triage-suggestion';
import { role } from '../../platform/a11y';
import { useElderMode } from '../../platform/elder-mode';
import type { PickedFile } from '../../platform/environment';
import { confirm } from '../../platform/feedback';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { AboutStaff } from './about-staff';
import { AnsweredAlready } from './answered-already';
import { ElderSummary, StepFooter, StepHeading } from './elder-steps';
import { ForWhom, TheirRoom } from './for-whom';
import { PlaceRow } from './place-row';
import { SameAlready } from './same-already';
import { SubmitFooter, useSend } from './submit-footer';
import { TriageRows } from './triage-rows';
import { WhatHappened } from './what-happened';
import { Wishes } from './wishes';
import './submit.scss';

interface SubmitFormProps {
  me: Me;
  home: PlaceChoice | null;
  draftId: string;
  /** Came in by a code on the spot. */
  linkedArea: { publicAreaId: string; assetId?: string } | null;
  /** `advice`: what to do until somebody comes. */
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>, advice: SafetyAdvice | null) => void;
}

export function SubmitForm({ me, home, draftId, linkedArea, onSubmitted }: SubmitFormProps) {
  const { draft, change, clear, submission, wasRestored } = useSubmit({
    personId: me.id,
    draftId,
    fresh: emptyDraft(home),
  });
  const [unsent, setUnsent] = useState<readonly PickedFile[]>([]);
  const isElder = useElderMode((state) => state.isElder);
  const [step, setStep] = useState(0);
  const estateId = draft.place?.estateId ?? home?.estateId ?? me.estates[0]?.id ?? '';
  const { judged: suggestion, isByPocket } = useTriageOrPocket(estateId, draft.text);
  const danger = useDangerQuestion(suggestion, draft.dangerAnswer, (dangerAnswer) => change({ dangerAnswer }));
  const [isHintOpen, setHintOpen] = useState(wasRestored);
  const startOver = async (): Promise<void> => {
    const isSure = await confirm({
      title: '清空重写？',
      body: '已填写的内容和照片都会去掉。',
      confirmLabel: '清空',
      isDanger: true,
    });
    if (!isSure) return;
    clear();
    setHintOpen(false);
  };
  const send = useSend(submission, (outcome) => onSubmitted(outcome, suggestion?.safetyAdvice ?? null));
  const submit = (
    <SubmitFooter
      draft={draft}
      estateId={estateId}
      suggestion={suggestion}
      unsent={unsent}
      submission={submission}
      danger={danger}
      onSend={send}
    />
  );
  const same = (
    <SameAlready
      draft={draft}
      suggestion={suggestion}
      unsentCount={unsent.length}
      busy={submission.isPending}
      onJoin={(joinId) => send({ goesAtOnce: false, unsent, joinId })}
    />
  );
  const place =
    draft.forAnother === null ? (
      <PlaceRow me={me} estateId={estateId} draft={draft} linkedArea={linkedArea} onChange={change} />
    ) : (
      <TheirRoom draft={draft} onChange={change} />
    );
  const isAtOnce = suggestion?.urgency === 'lifeSafety' || isTakenAsDanger(draft.dangerAnswer ?? undefined);
  const steps = <StepFooter step={step} draft={draft} onStep={setStep} submit={submit} isAtOnce={isAtOnce} />;
  return (
    <Screen title="我要反映" back footer={isElder ? steps : submit}>
      <SafetyAdviceBox advice={suggestion?.safetyAdvice ?? null} />
      {danger.isShown ? <DangerQuestion answer={danger.answer} onAnswer={danger.say} /> : null}
      {isByPocket && suggestion?.safetyAdvice ? <PocketNote isAsked={danger.isShown} /> : null}
      {draft.previous ? (
        <View className="ys-between submit-restored">
          <Text className="ys-second">接着 {draft.previous.number} 再反映</Text>
          <Button kind="plain" small label="不接着了" onTap={() => change({ previous: null })} />
        </View>
      ) : null}
      {isHintOpen ? (
        <View className="ys-between submit-restored" {...role('status')}>
          <Text className="ys-second">上次没写完的内容还在</Text>
          <Button kind="plain" small label="清空重写" onTap={() => void startOver()} />
        </View>
      ) : null}
      <ForWhom
        draft={draft}
        draftId={draftId}
        isAtOnce={isAtOnce}
        isOffered={!isElder || step === 0}
        onOwn={home === null ? null : () => change({ forAnother: null, place: home })}
      />
      {isElder ? <StepHeading step={step} /> : null}
      {/* Stays where it is on every step, so that photos on their way go on. */}
      <View className={isElder && step !== 0 ? 'submit-away' : ''}>
        <WhatHappened draft={draft} onChange={change} onUnsent={setUnsent}>
          <AnsweredAlready estateId={estateId} draft={draft} suggestion={suggestion} onDiscard={clear} />
        </WhatHappened>
      </View>
      {isElder && step === 1 ? <Card>{place}</Card> : null}
      {isElder && step === 2 && !danger.isOpen ? same : null}
      {isElder && step === 2 ? <ElderSummary estateId={estateId} draft={draft} suggestion={suggestion} /> : null}
      {isElder ? null : (
        <>
          {/* Before the rest of the form, which nobody needs who joins a neighbour. */}
          {danger.isOpen ? null : same}
          <Card>
            {place}
            <TriageRows estateId={estateId} draft={draft} suggestion={suggestion} onChange={change} />
          </Card>
          <AboutStaff estateId={estateId} draft={draft} suggestion={suggestion} onChange={change} />
          <Wishes draft={draft} onChange={change} />
        </>
      )}
    </Screen>
  );
}
