import { Text } from '@tarojs/components';
import { useState } from 'react';
import type { PolicyDraft } from '../../features/rules/policy-draft';
import { usePublishPolicy } from '../../features/rules/use-rules';
import { toast } from '../../platform/feedback';
import { FormSheet } from '../parts/form-sheet';
import { MomentField } from './moment-field';

interface PublishSheetProps {
  readonly estateId: string;
  readonly draft: PolicyDraft;
  readonly changeCount: number;
  readonly basedOnVersion: number;
  readonly onPublished: () => void;
  readonly onClose: () => void;
}

/** 发布承诺: what happens to whom is said before. */
export function PublishSheet({
  estateId,
  draft,
  changeCount,
  basedOnVersion,
  onPublished,
  onClose,
}: PublishSheetProps) {
  const publish = usePublishPolicy(estateId);
  const [effectiveFrom, setEffectiveFrom] = useState<string | null>(null);
  const submit = () => {
    const body = { basedOnVersion, effectiveFrom, limits: draft.limits, overrides: [...draft.overrides] };
    publish.mutate(body, {
      onSuccess: () => {
        toast(effectiveFrom === null ? '已发布,新提交的事项按新承诺' : '已发布,到时自动生效');
        onPublished();
      },
    });
  };
  return (
    <FormSheet
      title={`发布 ${changeCount} 处改动`}
      submitLabel="发布并公示"
      canSubmit
      busy={publish.isPending}
      error={publish.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <MomentField
        label="什么时候生效"
        nowLabel="立即"
        value={effectiveFrom}
        onChange={setEffectiveFrom}
        daysAhead={366}
        startMinute={0}
      />
      <Text className="mg-note">
        生效后提交的事项按新承诺计时,业主在“服务承诺公示”里看到的也是它。已经给出的承诺不变。
      </Text>
    </FormSheet>
  );
}
