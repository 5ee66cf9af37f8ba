import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { categoryGroupOf } from '@yingsheng/shared/complaint/category';
import {
  CATEGORY_GROUP_LABEL,
  CATEGORY_LABEL,
  CHANNEL_LABEL,
  CLOSE_REASON_LABEL,
  DESIRED_OUTCOME_LABEL,
  STAFF_CONTACT_LABEL,
} from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { type Fact, filingFacts } from '../../features/complaint/for-another-words';
import { RelatedMatters } from '../../features/complaint/related-matters';
import { ReporterPhoneLine } from '../../features/complaint/reporter-phone';
import { MapPinLine } from '../../features/directory/map-pin';
import { go } from '../../platform/navigate';
import { useSeveralEstates } from '../../platform/place-text';
import { ContentMark } from '../../ui/content-mark';
import { MediaGrid } from '../../ui/media-grid';
import { Panel } from '../parts/panel';

function reporterText(complaint: ComplaintDetail): string {
  if (complaint.reporter === null) return complaint.isConfidential ? '已要求保密' : '未登记';
  const { name, phoneMasked } = complaint.reporter;
  return `${name}${phoneMasked === null ? '' : ` ${phoneMasked}`}${complaint.isConfidential ? '（要求保密）' : ''}`;
}

function desiredText(complaint: ComplaintDetail): string {
  const words = complaint.desiredOutcomes.map((outcome) => DESIRED_OUTCOME_LABEL[outcome]);
  if (complaint.desiredOutcomeNote !== null) words.push(complaint.desiredOutcomeNote);
  return words.join('、') || '没有特别说明';
}

/** Only of what was judged: a person's choice needs no certainty. */
function triageFacts({ triage }: ComplaintDetail): Fact[] {
  if (triage === null) return [];
  const share = `把握 ${Math.round(triage.confidence * 100)}%`;
  const words = triage.decidingWords.join('”“');
  return [['系统研判', words === '' ? share : `依据“${words}”，${share}`]];
}

function factsOf(complaint: ComplaintDetail, now: Date, isAmongSeveral: boolean): Fact[] {
  const group = CATEGORY_GROUP_LABEL[categoryGroupOf(complaint.category)];
  const facts: Fact[] = [
    ...(isAmongSeveral ? [['小区', complaint.estateName] as const] : []),
    ['地点', complaint.placeText],
    ['类别', `${group} · ${CATEGORY_LABEL[complaint.category]}`],
    ...triageFacts(complaint),
    ...(complaint.onBehalfOf?.answer === null ? [] : [['反映人', reporterText(complaint)] as const]),
    ...filingFacts(complaint, now),
    ['希望', desiredText(complaint)],
    [
      '联系',
      `${STAFF_CONTACT_LABEL[complaint.contactPreference]}${complaint.contactHours ? `，${complaint.contactHours}` : ''}`,
    ],
    ['渠道', `${CHANNEL_LABEL[complaint.channel]}，${timeText(complaint.submittedAt, now)}`],
  ];
  if (complaint.outcome !== null) facts.push(['处理结果', complaint.outcome]);
  if (complaint.closeReason !== null && complaint.closedAt !== null) {
    facts.push(['关闭', `${CLOSE_REASON_LABEL[complaint.closeReason]}，${timeText(complaint.closedAt, now)}`]);
  }
  if (complaint.rating !== null) {
    const { speed, attitude, quality, comment } = complaint.rating;
    facts.push([
      '评价',
      `速度 ${speed} · 态度 ${attitude} · 质量 ${quality}${comment === null ? '' : `,“${comment}”`}`,
    ]);
  }
  return facts;
}

/** What was reported, in the person's own words first. */
export function MatterPanel({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const isAmongSeveral = useSeveralEstates();
  return (
    <Panel title="反映的事项">
      <Text className="mg-matter-text">{complaint.text}</Text>
      <MapPinLine pin={complaint.placePin} placeText={complaint.placeText} />
      <MediaGrid media={complaint.evidence} />
      <ContentMark count={complaint.contentToReviewCount} />
      <View className="mg-facts">
        {factsOf(complaint, now, isAmongSeveral).map(([label, value]) => (
          <View key={label} className="mg-fact">
            <Text className="mg-fact-label">{label}</Text>
            <Text className="mg-fact-value">{value}</Text>
          </View>
        ))}
      </View>
      <ReporterPhoneLine complaint={complaint} />
      <RelatedMatters complaint={complaint} onOpen={(id) => go('/manager/detail/index', { id })} />
    </Panel>
  );
}
