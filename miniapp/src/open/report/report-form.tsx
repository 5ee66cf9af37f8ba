import { Text, View } from '@tarojs/components';
import type { GuestReceipt } from '@yingsheng/shared/api/guest';
import { GUEST_PHOTOS_MAX_COUNT } from '@yingsheng/shared/complaint/guest';
import { PLACE_NOTE_MAX_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { safetyAdviceFor } from '@yingsheng/shared/complaint/safety-advice';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { problemWords } from '../../features/complaint/problem-words';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { role } from '../../platform/a11y';
import { go } from '../../platform/navigate';
import type { SentOrKept } from '../../platform/outbox/send-or-keep';
import { useOnline } from '../../platform/use-online';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input, TextArea } from '../../ui/field';
import { KeptPhotos } from '../../ui/kept-photos';
import { Screen } from '../../ui/screen';
import { AreaField } from './area-field';
import { EstateField } from './estate-field';
import { emptyReport, lackOf, type ReportDraft, withHazard } from './report-draft';
import { useReport } from './use-report';

const NO_DANGER = 'none';
const KINDS = [
  ...HAZARDS.map((hazard) => ({ value: hazard as Hazard | typeof NO_DANGER, label: HAZARD_LABEL[hazard] })),
  { value: NO_DANGER as Hazard | typeof NO_DANGER, label: '没有危险，公共地方的事' },
];
const PHONE_MAX_LENGTH = 20;
const NAME_MAX_LENGTH = 20;

interface ReportFormProps {
  hazard: Hazard | null;
  estateId: string | null;
  placeNote: string;
  onSent: (outcome: SentOrKept<GuestReceipt>, hazard: Hazard | null) => void;
}

/** What to do now, then as little to fill in as will bring somebody to the right place. */
export function ReportForm({ hazard, estateId, placeNote, onSent }: ReportFormProps) {
  const [draft, setDraft] = useState(() => emptyReport(hazard, estateId, placeNote));
  const change = (changes: Partial<ReportDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  return (
    <Screen
      title={draft.hazard === null ? '不登录反映' : '紧急求助'}
      back
      isPublic
      footer={<SendButton draft={draft} onSent={onSent} />}
    >
      {draft.hazard === null ? null : <SafetyAdviceBox advice={safetyAdviceFor(draft.hazard)} />}
      <WithoutNetwork hazard={draft.hazard} />
      <Card>
        <Field label="遇到了什么？">
          <Chips
            options={KINDS}
            value={draft.hazard ?? NO_DANGER}
            onChange={(kind) => setDraft((before) => withHazard(before, kind === NO_DANGER ? null : kind))}
          />
        </Field>
      </Card>
      <Card>
        <EstateField value={draft.estateId} onChange={(chosen) => change({ estateId: chosen, area: null })} />
        <AreaField
          estateId={draft.estateId}
          value={draft.area}
          onChange={(area) => change({ area })}
          onWords={(words) => change({ area: null, placeNote: words || draft.placeNote })}
        />
        <Field label="具体位置" required={draft.area === null}>
          <Input
            label="具体位置"
            value={draft.placeNote}
            onChange={(placeNote) => change({ placeNote })}
            maxLength={PLACE_NOTE_MAX_LENGTH}
            placeholder="例如：5 栋东侧电梯，3 楼"
          />
        </Field>
        <Field label="发生了什么？" required>
          <TextArea
            label="发生了什么？"
            value={draft.text}
            onChange={(text) => change({ text })}
            maxLength={TEXT_MAX_LENGTH}
            placeholder="例如：东门外的路灯不亮"
          />
        </Field>
        <Field label="照片" hint={`可不传，最多 ${GUEST_PHOTOS_MAX_COUNT} 张`}>
          <KeptPhotos value={draft.photos} isGuest onChange={(photos) => change({ photos })} />
          <Text className="ys-small ys-block">
            照片不用等：反映先发出去，照片随后自动补上；拍摄位置信息会自动去除。
          </Text>
        </Field>
        <Field label="您的电话" hint="处理的人好联系您" required>
          <Input
            label="您的电话"
            type="number"
            value={draft.phone}
            onChange={(phone) => change({ phone })}
            maxLength={PHONE_MAX_LENGTH}
            placeholder="能打通的手机号"
          />
        </Field>
        <Field label="怎么称呼您" hint="可不填">
          <Input
            label="怎么称呼您"
            value={draft.name}
            onChange={(name) => change({ name })}
            maxLength={NAME_MAX_LENGTH}
            placeholder="例如：张女士"
          />
        </Field>
        <Text className="ys-small ys-block">
          姓名和电话只给处理这件事的人看。自己家里的事，绑定房号后反映，进展会直接发给您。
        </Text>
      </Card>
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

/** The button says what will happen: without a network nothing is sent now. */
function SendButton({ draft, onSent }: { draft: ReportDraft; onSent: ReportFormProps['onSent'] }) {
  const isOnline = useOnline();
  const report = useReport();
  const lack = lackOf(draft);
  const isDanger = draft.hazard !== null;
  const goes = isDanger ? '马上求助 · 立即派人' : '提交';
  return (
    <View>
      {report.error ? (
        <Text className="ys-field__error" {...role('alert')}>
          {problemWords(report.error)}
        </Text>
      ) : null}
      <Button
        kind={isDanger ? 'danger' : 'primary'}
        label={lack ?? (isOnline ? goes : '先存下，有网络时自动发出')}
        disabled={lack !== null}
        busy={report.isPending}
        onTap={() => report.mutate(draft, { onSuccess: (outcome) => onSent(outcome, draft.hazard) })}
      />
    </View>
  );
}
