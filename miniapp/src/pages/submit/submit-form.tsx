import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useEffect, useState } from 'react';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import type { PlaceChoice } from '../../features/complaint/submit-draft';
import { useSubmit } from '../../features/complaint/use-submit';
import { useTriageSuggestion } from '../../features/triage/use-triage-suggestion';
import { role } from '../../platform/a11y';
import { confirm } from '../../platform/feedback';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';
import { Screen } from '../../ui/screen';
import { AboutStaff } from './about-staff';
import { PlaceRow } from './place-row';
import { SubmitFooter } from './submit-footer';
import { TriageRows } from './triage-rows';
import { Wishes } from './wishes';
import './submit.scss';

interface SubmitFormProps {
  me: Me;
  home: PlaceChoice | null;
  /** Came in by the emergency entrance. */
  hazard: Hazard | null;
  /** Came in by a code on the spot. */
  linkedArea: { publicAreaId: string; assetId?: string } | null;
  onSubmitted: (outcome: SentOrKept<ComplaintReceipt>) => void;
}

export function SubmitForm({ me, home, hazard, linkedArea, onSubmitted }: SubmitFormProps) {
  const { draft, change, clear, submission, wasRestored } = useSubmit(me.id, home);
  const [pendingCount, setPendingCount] = useState(0);
  const estateId = draft.place?.estateId ?? home?.estateId ?? me.estates[0]?.id ?? '';
  const { suggestion } = useTriageSuggestion(estateId, draft.text);
  const [isHintOpen, setHintOpen] = useState(wasRestored);
  useHazard(hazard, draft.text, (text) => change({ text, urgency: 'lifeSafety' }));
  const startOver = async (): Promise<void> => {
    const isSure = await confirm({
      title: '清空重写?',
      body: '已填写的内容和照片都会去掉。',
      confirmLabel: '清空',
      isDanger: true,
    });
    if (!isSure) return;
    clear();
    setHintOpen(false);
  };
  return (
    <Screen
      title="我要反映"
      back
      footer={
        <SubmitFooter
          draft={draft}
          estateId={estateId}
          suggestion={suggestion}
          pendingCount={pendingCount}
          submission={submission}
          onSubmitted={onSubmitted}
        />
      }
    >
      <SafetyAdviceBox advice={suggestion?.safetyAdvice ?? null} />
      {isHintOpen ? (
        <View className="ys-between submit-restored" {...role('status')}>
          <Text className="ys-second">上次没写完的内容还在</Text>
          <Button kind="plain" small label="清空重写" onTap={() => void startOver()} />
        </View>
      ) : null}
      <Card>
        <Field label="发生了什么?" required>
          <TextArea
            label="发生了什么?"
            value={draft.text}
            onChange={(text) => change({ text })}
            maxLength={TEXT_MAX_LENGTH}
            placeholder="例如:厨房顶上一直滴水,从昨晚开始。可以用键盘上的话筒说。"
            counter
            plain
          />
        </Field>
        <Text className="ys-small ys-block">照片、视频最多 9 个,会自动去除拍摄位置信息</Text>
        <PhotoPicker
          value={draft.media}
          onChange={(media) => change({ media })}
          purpose="evidence"
          keepsOffline
          onPending={setPendingCount}
        />
      </Card>
      <Card>
        <PlaceRow me={me} estateId={estateId} draft={draft} linkedArea={linkedArea} onChange={change} />
        <TriageRows estateId={estateId} draft={draft} suggestion={suggestion} onChange={change} />
      </Card>
      <AboutStaff estateId={estateId} draft={draft} suggestion={suggestion} onChange={change} />
      <Wishes draft={draft} onChange={change} />
    </Screen>
  );
}

/** The emergency entrance writes the first words, once, and never over what is already there. */
function useHazard(hazard: Hazard | null, text: string, write: (text: string) => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on arrival
  useEffect(() => {
    if (hazard && text.trim() === '') write(`${HAZARD_LABEL[hazard]},请马上来人。`);
  }, []);
}
