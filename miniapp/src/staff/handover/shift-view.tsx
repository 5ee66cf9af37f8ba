import { Text, View } from '@tarojs/components';
import type { ShiftHandover } from '@yingsheng/shared/api/work-order';
import { useState } from 'react';
import { owedText } from '../../features/complaint/handover/handover-words';
import { OwedList } from '../../features/people/owed-list';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { Card } from '../../ui/card';
import { HandOverSheet } from '../parts/hand-over-sheet';
import { HandoverCard } from '../parts/handover-card';
import { Heading } from '../parts/heading';
import { IncomingHandovers } from '../parts/incoming-handovers';
import { HeldOrders } from './held-orders';
import { OwnedOfEstate } from './owned-of-estate';

const openComplaint = (id: string) => go('/staff/complaint/index', { id });

/** What somebody asks me first, then what is mine to give, then what waits for an answer. */
export function ShiftView({ shift }: { shift: ShiftHandover }) {
  const estates = useSession((state) => state.me?.estates) ?? [];
  const [giving, setGiving] = useState<{ estateId: string; complaintId?: string } | null>(null);
  const { incoming, owned, workOrders, decisions } = shift;
  const asked = owned.filter(({ handover }) => handover !== null);
  const mine = owned.filter(({ handover }) => handover === null);
  const estateIds = [...new Set(mine.map(({ estateId }) => estateId))];
  return (
    <View className="staff-columns">
      <View className="staff-main">
        <Text className="ys-second ys-block staff-gap">
          {owedText({ complaints: owned.length, orders: workOrders.length, decisions: decisions.length })}
        </Text>
        <IncomingHandovers complaints={incoming} />
        {estateIds.map((estateId) => (
          <OwnedOfEstate
            key={estateId}
            estateName={estates.length > 1 ? (estates.find(({ id }) => id === estateId)?.name ?? '') : ''}
            complaints={mine.filter((complaint) => complaint.estateId === estateId)}
            onOpen={openComplaint}
            onGive={(complaintId) => setGiving({ estateId, complaintId })}
          />
        ))}
      </View>
      <View className="staff-side">
        {asked.length > 0 && <Heading text={`已请同事接手 ${asked.length}`} />}
        {asked.map(
          (complaint) =>
            complaint.handover !== null && (
              <HandoverCard
                key={complaint.id}
                complaint={complaint}
                handover={complaint.handover}
                onOpen={() => openComplaint(complaint.id)}
              />
            ),
        )}
        <HeldOrders orders={workOrders} />
        {decisions.length > 0 && (
          <Card>
            <Heading text={`等您决定 ${decisions.length}`} />
            <OwedList
              owed={{ items: decisions, elsewhereCount: 0 }}
              onOpen={({ workOrderId, complaintId }) =>
                workOrderId === null ? openComplaint(complaintId) : go('/staff/work-order/index', { id: workOrderId })
              }
            />
          </Card>
        )}
      </View>
      {giving !== null && (
        <HandOverSheet
          estateId={giving.estateId}
          complaints={mine.filter(
            ({ id, estateId, allowedActions }) =>
              estateId === giving.estateId &&
              allowedActions.includes('proposeHandover') &&
              (giving.complaintId === undefined || giving.complaintId === id),
          )}
          onClose={() => setGiving(null)}
        />
      )}
    </View>
  );
}
