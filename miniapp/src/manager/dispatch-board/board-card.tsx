import { Text, View } from '@tarojs/components';
import type { ClockView } from '@yingsheng/shared/api/complaint';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { clockVerb } from '../../features/work-order/order-words';
import { go } from '../../platform/navigate';
import { useNow } from '../../platform/now';
import { Countdown, countdownWords } from '../../ui/countdown';
import { HouseholdsTag } from '../../ui/households-tag';
import { Pressable } from '../../ui/pressable';
import { UrgencyTag } from '../../ui/tag';

interface BoardCardProps {
  readonly matter: {
    readonly complaintId: string;
    readonly complaintNumber: string;
    readonly urgency: Urgency;
    readonly placeText: string;
    readonly title: string;
    readonly householdCount: number;
    readonly nextClock: ClockView | null;
  };
  /** Where it stands and with whom. */
  readonly line: string;
  /** Why that person was chosen. */
  readonly why?: string | null;
  /** The one thing to do about it here; `null`: not this person's to do. */
  readonly action: { readonly label: string; readonly onTap: () => void } | null;
}

/** One matter of the board: how long, where, what, with whom and why; it leads to the whole story. */
export function BoardCard({ matter, line, why, action }: BoardCardProps) {
  const { complaintId, complaintNumber, urgency, placeText, title, householdCount, nextClock } = matter;
  const now = useNow(10);
  const isLoud = urgency === 'lifeSafety' || urgency === 'urgent';
  // The time left stands beside the button that opens the matter, and has to be heard with it.
  const timeLeft = nextClock === null ? '' : ` ${countdownWords(nextClock.dueAt, clockVerb(nextClock), now)}`;
  return (
    <View className="mg-card">
      <View className="mg-card-top">
        <View className="mg-card-tags">
          {isLoud && <UrgencyTag urgency={urgency} />}
          <HouseholdsTag count={householdCount} />
          {nextClock !== null && (
            <Countdown dueAt={nextClock.dueAt} warnAt={nextClock.warnAt} verb={clockVerb(nextClock)} />
          )}
        </View>
        {action !== null && (
          <Pressable
            className="mg-pill mg-card-action"
            label={`${action.label} ${placeText} ${title}`}
            onTap={action.onTap}
          >
            <Text>{action.label}</Text>
          </Pressable>
        )}
      </View>
      <Pressable
        className="mg-card-open"
        verb={`查看 ${complaintNumber}${timeLeft}`}
        onTap={() => go('/manager/detail/index', { id: complaintId })}
      >
        <Text className="mg-card-place">{placeText}</Text>
        <Text className="mg-card-title">{title}</Text>
      </Pressable>
      <Text className="mg-card-line">{line}</Text>
      {why !== undefined && why !== null && <Text className="mg-card-why">{why}</Text>}
    </View>
  );
}
