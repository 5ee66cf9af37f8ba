import { View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { go } from '../../platform/navigate';
import { HandoverCard } from './handover-card';
import { Heading } from './heading';

/** 请您接手: what colleagues ask the person to answer for, above everything else. */
export function IncomingHandovers({ complaints }: { complaints: readonly ComplaintSummary[] }) {
  if (complaints.length === 0) return null;
  return (
    <View>
      <Heading text={`请您接手 ${complaints.length}`} />
      <View className="staff-cards">
        {complaints.map(
          (complaint) =>
            complaint.handover !== null && (
              <HandoverCard
                key={complaint.id}
                complaint={complaint}
                handover={complaint.handover}
                onOpen={() => go('/staff/complaint/index', { id: complaint.id })}
              />
            ),
        )}
      </View>
    </View>
  );
}
