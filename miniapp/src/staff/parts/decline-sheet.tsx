import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { REFUSAL_TEMPLATES, type RefusalTemplate } from '@yingsheng/shared/complaint/reply-templates.zh';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { toast } from '../../platform/feedback';
import { Chip } from '../../ui/chips';
import { Field } from '../../ui/field';
import { ReasonField } from '../../ui/reason-field';
import { ActionSheet } from './action-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  complaint: ComplaintDetail;
  onClose: () => void;
}

const USUAL_PLACES = [
  '拨打 12345 市民热线',
  '所在社区居委会',
  '自来水公司抢修热线',
  '燃气公司抢修热线',
  '供电公司 95598',
];

/** 提出不予受理: no without a reason, the rule's text and where to go instead; a lead decides. */
export function DeclineSheet({ complaint, onClose }: Props) {
  const [reason, setReason, forgetReason] = useKeptText(`decline-reason:${complaint.id}`);
  const [ruleText, setRuleText, forgetRule] = useKeptText(`decline-rule:${complaint.id}`);
  const [whereToGo, setWhereToGo, forgetWhere] = useKeptText(`decline-where:${complaint.id}`);
  const act = useComplaintAction(complaint.id);
  const isComplete = [reason, ruleText, whereToGo].every((text) => text.trim().length >= 2);
  const fill = (template: RefusalTemplate) => {
    setReason(template.reason);
    setRuleText(template.ruleText);
    setWhereToGo(template.whereToGo);
  };
  const submit = () =>
    act.mutate(
      {
        action: 'proposeDecline',
        body: {
          version: complaint.version,
          reason: reason.trim(),
          ruleText: ruleText.trim(),
          whereToGo: whereToGo.trim(),
        },
      },
      {
        onSuccess: () => {
          forgetReason();
          forgetRule();
          forgetWhere();
          toast('已提交，等负责人批准');
          onClose();
        },
      },
    );
  return (
    <ActionSheet
      title="提出不予受理"
      onClose={onClose}
      isAllowed={complaint.allowedActions.includes('proposeDecline')}
      error={act.error}
      busy={act.isPending}
      submitLabel="提交负责人批准"
      canSubmit={isComplete}
      isDanger
      onSubmit={submit}
    >
      <Field label="常见情形" hint="点一下填好三项，再按实际情况改">
        <View className="staff-chips">
          {REFUSAL_TEMPLATES.map((template) => (
            <Chip
              key={template.label}
              label={template.label}
              selected={ruleText === template.ruleText}
              onTap={() => fill(template)}
            />
          ))}
        </View>
      </Field>
      <ReasonField
        label="为什么不归物业管"
        hint="批准后业主会看到这三项。"
        placeholder="例如：入户水表前的管道由自来水公司负责"
        value={reason}
        onChange={setReason}
        maxLength={REASON_MAX_LENGTH}
      />
      <ReasonField
        label="依据"
        placeholder="写明合同或法规的条文"
        value={ruleText}
        onChange={setRuleText}
        maxLength={REASON_MAX_LENGTH}
      />
      <ReasonField
        label="业主可以找谁"
        suggestions={USUAL_PLACES}
        value={whereToGo}
        onChange={setWhereToGo}
        maxLength={REASON_MAX_LENGTH}
      />
    </ActionSheet>
  );
}
