import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { RATING_SCALES } from '@yingsheng/shared/follow-up/rating';
import { CONTACT_PREFERENCE_LABEL, DESIRED_OUTCOME_LABEL, RATING_SCALE_LABEL } from '@yingsheng/shared/labels.zh';
import { RESIDENT_CATEGORY_LABEL } from '@yingsheng/shared/resident-labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { accusedWords } from '../../features/complaint/accused/accused-words';
import { openMyComplaint } from '../../features/complaint/open';
import { RelatedMatters } from '../../features/complaint/related-matters';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { MediaGrid } from '../../ui/media-grid';
import { UrgencyTag } from '../../ui/tag';

/** What the resident told us, in their own words, and the way to take it back. */
export function Submitted({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(60);
  return (
    <>
      <Card>
        <Text className="ys-title detail-heading" {...role('heading', { level: 2 })}>
          {complaint.filing === 'forYou' ? '替您反映的内容' : '您反映的内容'}
        </Text>
        <Text className="ys-block ys-wrap detail-text">{complaint.text}</Text>
        <MediaGrid media={complaint.evidence} />
        <View className="ys-gap-top">
          {complaint.filing === 'byYou' && complaint.onBehalfOf !== null ? (
            <Row label="替谁反映" value={<Text>{complaint.onBehalfOf.name ?? '本人'}</Text>} />
          ) : null}
          <Row label="地点" value={<Text>{complaint.placeText}</Text>} />
          <Row label="类别" value={<Text>{RESIDENT_CATEGORY_LABEL[complaint.category]}</Text>} />
          <Row label="紧急程度" value={<UrgencyTag urgency={complaint.urgency} />} />
          {complaint.desiredOutcomes.length > 0 ? (
            <Row label="希望" value={<Text className="ys-wrap">{outcomeWords(complaint)}</Text>} />
          ) : null}
          <Row label="联系方式" value={<Text className="ys-wrap">{contactWords(complaint)}</Text>} />
          {complaint.isConfidential ? <Row label="保密" value={<Text>您的身份对被反映的人保密</Text>} /> : null}
          {accusedWords(complaint) === '' ? null : (
            <Row label="涉及的工作人员" value={<Text className="ys-wrap">{accusedWords(complaint)}</Text>} />
          )}
          <Row label="提交时间" value={<Text>{timeText(complaint.submittedAt, now)}</Text>} />
        </View>
        <RelatedMatters complaint={complaint} onOpen={openMyComplaint} />
      </Card>
      {complaint.rating ? <Rated complaint={complaint} /> : null}
      {complaint.allowedActions.includes('withdraw') ? <Withdraw complaint={complaint} /> : null}
    </>
  );
}

function outcomeWords(complaint: ComplaintDetail): string {
  return complaint.desiredOutcomes
    .map((outcome) =>
      outcome === 'other' && complaint.desiredOutcomeNote
        ? complaint.desiredOutcomeNote
        : DESIRED_OUTCOME_LABEL[outcome],
    )
    .join('、');
}

function contactWords(complaint: ComplaintDetail): string {
  const way = CONTACT_PREFERENCE_LABEL[complaint.contactPreference];
  return complaint.contactHours ? `${way}，${complaint.contactHours}` : way;
}

function Rated({ complaint }: { complaint: ComplaintDetail }) {
  const { rating } = complaint;
  if (!rating) return null;
  return (
    <Card>
      <Text className="ys-title detail-heading">您的评价</Text>
      {RATING_SCALES.map((scale) => (
        <Row key={scale} label={RATING_SCALE_LABEL[scale]} value={<Text>{rating[scale]} 分</Text>} />
      ))}
      {rating.comment ? <Text className="ys-second ys-block ys-wrap">{rating.comment}</Text> : null}
    </Card>
  );
}

function Withdraw({ complaint }: { complaint: ComplaintDetail }) {
  const action = useComplaintAction(complaint.id);
  const ask = async (): Promise<void> => {
    const isSure = await confirm({
      title: '撤回这件反映？',
      body: '撤回后就不再处理。如果只是想补充情况，请用“补充/留言”。',
      confirmLabel: '撤回',
      cancelLabel: '继续处理',
      isDanger: true,
    });
    if (!isSure) return;
    action.mutate(
      { action: 'withdraw', body: { version: complaint.version } },
      { onSuccess: () => toast('已撤回'), onError: (error) => toast(messageOf(error)) },
    );
  };
  return <Button kind="plain" label="撤回这件反映" busy={action.isPending} onTap={() => void ask()} />;
}
