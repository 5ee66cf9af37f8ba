import { Text, View } from '@tarojs/components';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { useState } from 'react';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { problemWords } from '../../features/complaint/problem-words';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { DangerQuestion, DangerQuestionSheet } from '../../features/triage/danger-question';
import { PocketNote } from '../../features/triage/pocket-note';
import { type DangerAsking, useDangerQuestion } from '../../features/triage/use-danger-question';
import { useGuestDanger } from '../../features/triage/use-guest-danger';
import { role } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { useOnline } from '../../platform/use-online';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { emptyReport, lackOf, type ReportDraft, withHazard } from './report-draft';
import { CallerFields, KindField, WhereFields, WordsFields } from './report-fields';
import { useReport } from './use-report';

interface ReportFormProps {
  hazard: Hazard | null;
  estateId: string | null;
  placeNote: string;
  /** `hazard`: named, or told by the words. */
  onSent: (outcome: SentOrKept<GuestReceipt>, hazard: Hazard | null) => void;
}

/** What to do now, then as little to fill in as will bring somebody to the right place. */
export function ReportForm({ hazard, estateId, placeNote, onSent }: ReportFormProps) {
  const [draft, setDraft] = useState(() => emptyReport(hazard, estateId, placeNote));
  const change = (changes: Partial<ReportDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const isDanger = draft.hazard !== null;
  const { judged, isByPocket } = useGuestDanger(draft.estateId, isDanger ? '' : draft.text);
  const danger = useDangerQuestion(judged, draft.dangerAnswer, (dangerAnswer) => change({ dangerAnswer }));
  const advice = draft.hazard === null ? (judged?.safetyAdvice ?? null) : safetyAdviceFor(draft.hazard);
  return (
    <Screen
      title={draft.hazard === null ? '不登录反映' : '紧急求助'}
      back
      isPublic
      footer={
        <SendButton
          draft={draft}
          danger={danger}
          isDanger={isDanger || judged?.urgency === 'lifeSafety'}
          likelyHazard={judged?.likelyHazard ?? null}
          onSent={onSent}
        />
      }
    >
      <SafetyAdviceBox advice={advice} />
      {!isDanger && danger.isShown ? <DangerQuestion answer={danger.answer} onAnswer={danger.say} /> : null}
      {isByPocket && judged?.safetyAdvice ? (
        <PocketNote isAsked={danger.isShown} lacksEstate={draft.estateId === null} />
      ) : null}
      <WithoutNetwork hazard={draft.hazard ?? judged?.likelyHazard ?? null} />
      <KindField hazard={draft.hazard} onChoose={(chosen) => setDraft((before) => withHazard(before, chosen))} />
      {isDanger ? (
        <>
          <Card>
            <WhereFields draft={draft} onChange={change} />
          </Card>
          <Card>
            <Text className="ys-second ys-block">写了在哪里就能派人，下面的都可以不填，以后再补。</Text>
            <View className="ys-gap-top">
              <CallerFields draft={draft} onChange={change} />
            </View>
            <View className="ys-gap-top">
              <WordsFields draft={draft} onChange={change} />
            </View>
          </Card>
        </>
      ) : (
        <Card>
          <WhereFields draft={draft} onChange={change} />
          <WordsFields draft={draft} onChange={change} />
          <CallerFields draft={draft} onChange={change} />
        </Card>
      )}
      <Card>
        <Row label="凭查询码看进展" onTap={() => go('/open/follow-up/index')} />
      </Card>
    </Screen>
  );
}

function WithoutNetwork({ hazard }: { hazard: Hazard | null }) {
  const isOnline = useOnline();
  if (isOnline) return null;
  return (
    <Card edge="danger">
      <CallFirst words={`现在没有网络，下面写的发不出去。${callingWords(hazard)}`} />
    </Card>
  );
}

interface SendButtonProps {
  draft: ReportDraft;
  danger: DangerAsking;
  /** Named, or told by the words. */
  isDanger: boolean;
  /** What it would be, as far as the words tell. */
  likelyHazard: Hazard | null;
  onSent: ReportFormProps['onSent'];
}

/** The button says what will happen: without a network nothing is sent now. */
function SendButton({ draft, danger, isDanger, likelyHazard, onSent }: SendButtonProps) {
  const isOnline = useOnline();
  const report = useReport();
  const [isAsking, setAsking] = useState(false);
  const lack = lackOf(draft);
  const isCall = isDanger || isTakenAsDanger(draft.dangerAnswer ?? undefined);
  const goes = isCall ? '马上求助 · 立即派人' : '提交';
  const isOpen = draft.hazard === null && danger.isOpen;
  const send = (dangerAnswer = draft.dangerAnswer): void => {
    const suspected = isCall || isTakenAsDanger(dangerAnswer ?? undefined) ? likelyHazard : null;
    report.mutate({ ...draft, dangerAnswer }, { onSuccess: (outcome) => onSent(outcome, draft.hazard ?? suspected) });
  };
  return (
    <View>
      {report.error ? (
        <Text className="ys-field__error" {...role('alert')}>
          {problemWords(report.error)}
        </Text>
      ) : null}
      <Button
        kind={isCall ? 'danger' : 'primary'}
        label={lack ?? (isOnline ? goes : '先存下，有网络时自动发出')}
        disabled={lack !== null}
        busy={report.isPending}
        onTap={() => (isOpen ? setAsking(true) : send())}
      />
      <DangerQuestionSheet
        open={isAsking && isOpen}
        onClose={() => setAsking(false)}
        onAnswer={(answer) => {
          setAsking(false);
          danger.say(answer);
          send(answer);
        }}
      />
    </View>
  );
}
