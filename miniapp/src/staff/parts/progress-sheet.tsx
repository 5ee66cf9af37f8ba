import { Text, View } from '@tarojs/components';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { SuggestedUpdate } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { asSentence } from '@yingsheng/shared/people-words';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import type { OrderOf } from '../../features/work-order/offline/queued-order';
import { useMatterStep } from '../../features/work-order/offline/use-matter-step';
import { toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { keptWords } from '../../platform/outbox/kept-words';
import { useSession } from '../../platform/session';
import { Button } from '../../ui/button';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { MomentPicker } from './moment-picker';
import { useKeptText } from './use-kept-text';

interface Props {
  onClose: () => void;
  complaint: { id: string; version: number; isAllowed: boolean };
  /** The expected time the resident was last told. */
  promisedAt: string | null;
  /** Words made from what happened, to begin with. */
  suggested: SuggestedUpdate | null;
  /** Whose work it is, where somebody else may tell of it. */
  handler?: PersonBrief | null;
  /** The order it is told from: then it can wait on the phone with the other steps. */
  order?: OrderOf;
}

const DIFFICULTY_CHOICES = [
  { value: 'none', label: '没有困难' },
  { value: 'some', label: '遇到困难' },
];

/** 告知进展: what was done, what is hard, when it will be fixed; a moved time needs its reason. */
export function ProgressSheet({ onClose, complaint, promisedAt, suggested, handler = null, order }: Props) {
  const now = useNow(60);
  const [progress, setProgress, forgetProgress] = useKeptText(`progress:${complaint.id}`);
  const [difficulty, setDifficulty, forgetDifficulty] = useKeptText(`difficulty:${complaint.id}`);
  const [etaReason, setEtaReason, forgetReason] = useKeptText(`eta-reason:${complaint.id}`);
  const [hasDifficulty, setHasDifficulty] = useState<boolean | null>(difficulty === '' ? null : true);
  const myId = useSession((state) => state.me?.id);
  const takeSuggestion = () => {
    if (suggested === null) return;
    setProgress(suggested.progress);
    setDifficulty(suggested.difficulty ?? '');
    setHasDifficulty(suggested.difficulty === null ? null : true);
  };
  const isAhead = promisedAt !== null && new Date(promisedAt) > now;
  const [expectedAt, setExpectedAt] = useState<string | null>(isAhead ? promisedAt : null);
  const act = useMatterStep(complaint.id, order);
  const hasMoved = promisedAt !== null && expectedAt !== null && expectedAt !== promisedAt;
  const isComplete =
    progress.trim() !== '' &&
    hasDifficulty !== null &&
    (!hasDifficulty || difficulty.trim() !== '') &&
    expectedAt !== null &&
    (!hasMoved || etaReason.trim() !== '');
  const submit = () => {
    if (expectedAt === null) return;
    act.mutate(
      {
        action: 'publishUpdate',
        body: {
          version: complaint.version,
          progress: progress.trim(),
          difficulty: hasDifficulty ? difficulty.trim() : null,
          expectedAt,
          ...(hasMoved ? { etaReason: etaReason.trim() } : {}),
        },
      },
      {
        onSuccess: ({ isKept }) => {
          forgetProgress();
          forgetDifficulty();
          forgetReason();
          toast(isKept ? keptWords() : '进展已写进处理进度');
          onClose();
        },
      },
    );
  };
  return (
    <ActionSheet
      title="告知进展"
      onClose={onClose}
      isAllowed={complaint.isAllowed}
      error={act.error}
      busy={act.isPending}
      submitLabel="发给业主"
      canSubmit={isComplete}
      onSubmit={submit}
    >
      {handler !== null && handler.id !== myId && (
        <Text className="ys-second ys-block">您在替{handler.name}告知，业主会看到是您写的。</Text>
      )}
      {suggested !== null && progress.trim() === '' && (
        <View className="staff-note">
          <Text className="ys-block">可以这样说：{suggestionOf(suggested)}</Text>
          <Button kind="plain" small label="用这句" onTap={takeSuggestion} />
        </View>
      )}
      <ReasonField
        label="做了什么"
        placeholder="例如：已断开漏水管，正在等配件"
        value={progress}
        onChange={setProgress}
        maxLength={REASON_MAX_LENGTH}
      />
      <Field label="有没有困难" required>
        <Chips
          options={DIFFICULTY_CHOICES}
          value={hasDifficulty === null ? '' : hasDifficulty ? 'some' : 'none'}
          onChange={(choice) => setHasDifficulty(choice === 'some')}
        />
      </Field>
      {hasDifficulty && (
        <ReasonField
          label="什么困难"
          placeholder="例如：楼上住户不在家，进不了门"
          value={difficulty}
          onChange={setDifficulty}
          maxLength={REASON_MAX_LENGTH}
        />
      )}
      <Field label="预计什么时候修好" required>
        <MomentPicker promised={promisedAt} value={expectedAt} onChange={setExpectedAt} now={now} />
      </Field>
      {hasMoved && promisedAt !== null && (
        <ReasonField
          label="为什么改时间"
          hint={`原定 ${timeText(promisedAt, now)}。业主会看到改期和原因。`}
          value={etaReason}
          onChange={setEtaReason}
          maxLength={REASON_MAX_LENGTH}
        />
      )}
    </ActionSheet>
  );
}

function suggestionOf({ progress, difficulty }: SuggestedUpdate): string {
  return difficulty === null ? progress : `${asSentence(progress)}困难：${difficulty}`;
}
