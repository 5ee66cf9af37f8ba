import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { CATEGORY_LABEL, CHANNEL_LABEL, DESIRED_OUTCOME_LABEL, STAFF_CONTACT_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { reporterFacts } from '../../features/complaint/for-another-words';
import { RelatedMatters } from '../../features/complaint/related-matters';
import { ReporterPhoneLine } from '../../features/complaint/reporter-phone';
import { MapPinLine } from '../../features/directory/map-pin';
import { go } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { ContentMark } from '../../ui/content-mark';
import { MediaGrid } from '../../ui/media-grid';
import { Heading } from '../parts/heading';

interface Props {
  complaint: ComplaintDetail;
  now: Date;
}

/** The resident's own words, what they want, and how to reach them. */
export function MatterCard({ complaint, now }: Props) {
  return (
    <Card>
      <Heading text="业主反映" />
      <Text className="staff-matter">{complaint.text}</Text>
      <MapPinLine pin={complaint.placePin} placeText={complaint.placeText} />
      {complaint.isConfidential && <View className="staff-note">业主要求保密：不要向任何人透露是谁反映的。</View>}
      <MediaGrid media={complaint.evidence} />
      <ContentMark count={complaint.contentToReviewCount} />
      {factsOf(complaint, now).map((fact) => (
        <Text key={fact} className="ys-second ys-block">
          {fact}
        </Text>
      ))}
      <ReporterPhoneLine complaint={complaint} />
      <RelatedMatters complaint={complaint} onOpen={(id) => go('/staff/complaint/index', { id })} />
    </Card>
  );
}

function factsOf(complaint: ComplaintDetail, now: Date): string[] {
  const { rating } = complaint;
  const wishes = complaint.desiredOutcomes
    .filter((wish) => wish !== 'other')
    .map((wish) => DESIRED_OUTCOME_LABEL[wish]);
  if (complaint.desiredOutcomeNote !== null) wishes.push(complaint.desiredOutcomeNote);
  const contact = STAFF_CONTACT_LABEL[complaint.contactPreference];
  const words = complaint.triage?.decidingWords ?? [];
  const facts = [
    `类别：${CATEGORY_LABEL[complaint.category]}${words.length > 0 ? `（依据：${words.join('、')}）` : ''}`,
    ...reporterFacts(complaint, now).map((fact) => fact.join('：')),
    `联系：${[contact, complaint.contactHours].filter((part) => part !== null).join('，')}`,
    `来源：${CHANNEL_LABEL[complaint.channel]} · ${timeText(complaint.submittedAt, now)}`,
  ];
  if (wishes.length > 0) facts.splice(1, 0, `业主希望：${wishes.join('、')}`);
  if (complaint.outcome !== null) facts.push(`处理结果：${complaint.outcome}`);
  if (rating !== null) {
    facts.push(`评价：速度 ${rating.speed} · 态度 ${rating.attitude} · 质量 ${rating.quality}`);
    if (rating.comment !== null) facts.push(`业主说：${rating.comment}`);
  }
  return facts;
}
