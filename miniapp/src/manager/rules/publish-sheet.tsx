import { Text } from '@tarojs/components';
import type { PolicyVersionView } from '@yingsheng/shared/api/sla';
import { changeLines } from '@yingsheng/shared/sla/rule-change';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import type { PolicyDraft } from '../../features/rules/policy-draft';
import { usePublishPolicy } from '../../features/rules/use-rules';
import { toast } from '../../platform/feedback';
import { RequestFailed } from '../../platform/request';
import { FormSheet } from '../parts/form-sheet';
import { ChangeLines } from './changes/change-lines';
import { isReasonGiven, WeakerFields } from './changes/weaker-fields';
import { MomentField } from './moment-field';

interface PublishSheetProps {
  readonly estateId: string;
  readonly draft: PolicyDraft;
  /** What is in force. */
  readonly current: PolicyDraft;
  readonly changeCount: number;
  readonly basedOnVersion: number;
  /** Versions that are still to begin. */
  readonly scheduled: readonly PolicyVersionView[];
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** 发布承诺: what happens to whom is said before. */
export function PublishSheet({
  estateId,
  draft,
  current,
  changeCount,
  basedOnVersion,
  scheduled,
  onPublished,
  onClose,
}: PublishSheetProps) {
  const publish = usePublishPolicy(estateId);
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const lines = changeLines('promises', current, draft);
  const isWeaker = lines.some((line) => line.isWeaker);
  const submit = () => {
    const version = { basedOnVersion, effectiveFrom, limits: draft.limits, overrides: [...draft.overrides] };
    const body = isWeaker ? { ...version, reason: reason.trim() } : version;
    publish.mutate(body, {
      onSuccess: () => {
        toast(isWeaker ? '已提交，等品质部批准' : publishedWords(effectiveFrom));
        onPublished();
      },
    });
  };
  return (
    <FormSheet
      title={`发布 ${changeCount} 处改动`}
      submitLabel={isWeaker ? '提交品质部批准' : '发布并公示'}
      canSubmit={!isWeaker || isReasonGiven(reason)}
      missing="请写明为什么要放宽"
      busy={publish.isPending}
      error={explained(publish.error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <ChangeLines lines={lines} />
      {isWeaker && <WeakerFields reason={reason} onReason={setReason} />}
      <MomentField
        label="什么时候生效"
        nowLabel={isWeaker ? '批准后次日零点' : '立即'}
        value={effectiveFrom}
        onChange={setEffectiveFrom}
        daysAhead={366}
        startMinute={0}
      />
      {replacing(scheduled, effectiveFrom).map(({ id, version, effectiveFrom: from }) => (
        <Text key={id} className="mg-caution">
          第 {version} 版已定在 {timeText(from, new Date())} 生效，到时会替代这一版。不想这样，就让这一版也从那时生效。
        </Text>
      ))}
      <Text className="mg-note">
        生效后提交的事项按新承诺计时，业主在“服务承诺公示”里看到的也是它。已经给出的承诺不变。
      </Text>
    </FormSheet>
  );
}

function publishedWords(effectiveFrom: string | null): string {
  return effectiveFrom === null ? '已发布，新提交的事项按新承诺' : '已发布，到时自动生效';
}

/** Which field goes beyond what bound is said here too: the sheet lies over the table that points at it. */
function explained(error: Error | null): Error | null {
  if (!(error instanceof RequestFailed)) return error;
  const reasons = [...new Set(Object.values(error.fields))];
  return reasons.length === 0 ? error : new Error(`还不能发布：${reasons.join('；')}。`);
}

/** Scheduled versions that begin after this one and so replace it. */
function replacing(scheduled: readonly PolicyVersionView[], from: string | null): PolicyVersionView[] {
  const start = from === null ? Date.now() : Date.parse(from);
  return scheduled.filter(({ effectiveFrom }) => Date.parse(effectiveFrom) > start);
}
