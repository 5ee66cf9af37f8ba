import { Text, View } from '@tarojs/components';
import { CATEGORY_GROUPS, CATEGORY_TREE, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { URGENCIES, type Urgency } from '@yingsheng/shared/complaint/urgency';
import { CATEGORY_GROUP_LABEL, URGENCY_LABEL } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CATEGORY_LABEL } from '@yingsheng/shared/resident-labels.zh';
import { useState } from 'react';
import { resolutionWords, responseWords } from '../../features/complaint/promise-words';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import type { Judged } from '../../features/triage/use-judged';
import { useNow } from '../../platform/now';
import { Announcement } from '../../ui/announcement';
import { Row } from '../../ui/card';
import type { Option } from '../../ui/chips';
import { OptionSheet } from '../../ui/select';
import { Tag, UrgencyTag } from '../../ui/tag';
import { useChosenTriage } from './use-chosen-triage';

const CATEGORIES: Option<CategoryCode>[] = CATEGORY_GROUPS.flatMap((group) =>
  CATEGORY_TREE[group].codes.map((code) => ({
    value: code,
    label: RESIDENT_CATEGORY_LABEL[code],
    group: CATEGORY_GROUP_LABEL[group],
  })),
);
const URGENCY_HINT: Readonly<Record<Urgency, string>> = {
  lifeSafety: '有人被困、燃气味、着火、触电，人有危险',
  urgent: '大量漏水、停水停电、门禁失灵，等不了',
  normal: '家里或小区要修、要管的事',
  enquiry: '只想问一问',
};
const URGENCY_OPTIONS = URGENCIES.map((urgency) => ({
  value: urgency,
  label: URGENCY_LABEL[urgency],
  hint: URGENCY_HINT[urgency],
}));

interface TriageRowsProps {
  estateId: string;
  draft: SubmitDraft;
  suggestion: Judged | null;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** 类别 and 紧急程度: suggested from the text, and always the resident's to change. */
export function TriageRows({ estateId, draft, suggestion, onChange }: TriageRowsProps) {
  const [open, setOpen] = useState<'category' | 'urgency' | null>(null);
  const { category, urgency, promise, isKeptUrgent } = useChosenTriage(estateId, draft, suggestion);
  const now = useNow(60);
  const close = (): void => setOpen(null);
  return (
    <>
      <Row
        label="类别"
        onTap={() => setOpen('category')}
        value={
          category ? (
            <Text>
              <Tag tone="grey" text={RESIDENT_CATEGORY_LABEL[category]} />
              {draft.category ? null : <Text className="submit-aside">系统判断，可改</Text>}
            </Text>
          ) : (
            <Text>写完自动判断，也可自己选</Text>
          )
        }
      />
      <Row
        label="紧急程度"
        onTap={() => setOpen('urgency')}
        value={
          urgency ? (
            <Text>
              <UrgencyTag urgency={urgency} />
              {promise ? <Text className="submit-aside">{responseWords(promise, now)}答复</Text> : null}
            </Text>
          ) : (
            <Text>写完自动判断，也可自己选</Text>
          )
        }
      />
      {promise ? <Row label="承诺解决" value={<Text>{resolutionWords(promise, now)}</Text>} /> : null}
      {promise?.isLengthened ? <Announcement text="红色预警期间，这类事项的时限延长一半。请先保证安全。" /> : null}
      {isKeptUrgent ? (
        <View className="submit-lowered">
          <Text>您写的情况可能危及安全，我们先按“{URGENCY_LABEL.lifeSafety}”处理，客服核实后会告诉您。</Text>
        </View>
      ) : null}
      <OptionSheet
        open={open === 'category'}
        title="选择类别"
        options={CATEGORIES}
        value={category}
        onChange={(chosen) => onChange({ category: chosen })}
        onClose={close}
      />
      <OptionSheet
        open={open === 'urgency'}
        title="选择紧急程度"
        options={URGENCY_OPTIONS}
        value={urgency}
        onChange={(chosen) => onChange({ urgency: chosen })}
        onClose={close}
      />
    </>
  );
}
