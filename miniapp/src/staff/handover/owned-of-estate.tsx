import { Text, View } from '@tarojs/components';
import type { ComplaintSummary } from '@yingsheng/shared/api/complaint';
import { clockVerb } from '../../features/work-order/order-words';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Countdown } from '../../ui/countdown';
import { LongRows } from '../../ui/long-rows';
import { Pressable } from '../../ui/pressable';
import { Heading } from '../parts/heading';

/** So many matters stand on the screen at once. */
const MOST_ROWS = 20;

interface Props {
  /** Empty where there is only one. */
  estateName: string;
  complaints: readonly ComplaintSummary[];
  onOpen: (complaintId: string) => void;
  /** Without an id: all of them. */
  onGive: (complaintId?: string) => void;
}

/** 我负责的投诉: what is due first on top; one or all to be handed over. */
export function OwnedOfEstate({ estateName, complaints, onOpen, onGive }: Props) {
  return (
    <Card>
      <View className="ys-between">
        <Heading text={`${estateName === '' ? '我负责的投诉' : `${estateName}：我负责的投诉`} ${complaints.length}`} />
        {complaints.length > 1 && <Button kind="secondary" small label="全部交接" onTap={() => onGive()} />}
      </View>
      <LongRows rows={complaints} most={MOST_ROWS} label="后面到期的">
        {(shown) =>
          shown.map((complaint) => (
            <View key={complaint.id} className="handover-row handover-row-main">
              <Pressable className="handover-open" verb="打开投诉" onTap={() => onOpen(complaint.id)}>
                <Text className="handover-name ys-block">{complaint.placeText}</Text>
                <Text className="ys-second ys-block">{complaint.title}</Text>
                <Text className="ys-small ys-block">{complaint.header.nextStep}</Text>
                {complaint.nextClock !== null && (
                  <Countdown
                    dueAt={complaint.nextClock.dueAt}
                    warnAt={complaint.nextClock.warnAt}
                    verb={clockVerb(complaint.nextClock)}
                  />
                )}
              </Pressable>
              {complaint.allowedActions.includes('proposeHandover') && (
                <Button
                  kind="plain"
                  small
                  label="交接"
                  ariaLabel={`交接 ${complaint.title}`}
                  onTap={() => onGive(complaint.id)}
                />
              )}
            </View>
          ))
        }
      </LongRows>
    </Card>
  );
}
