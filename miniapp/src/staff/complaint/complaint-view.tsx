import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { DialFirst } from '../../features/complaint/dial-first';
import { SameMattersOf } from '../../features/complaint/merging';
import { SafetyAdviceBox } from '../../features/complaint/safety-advice-box';
import { ToldList } from '../../features/complaint/telling/told-list';
import { useReading } from '../../features/complaint/use-reading';
import { VerifyCard } from '../../features/complaint/verify-card';
import { useNow } from '../../platform/now';
import { useSession } from '../../platform/session';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Timeline } from '../../ui/timeline';
import { UnreadTag } from '../../ui/unread-tag';
import { CallList } from '../parts/call-list';
import { CoHandlingCard } from '../parts/co-handling-card';
import { HandoverCard } from '../parts/handover-card';
import { Heading } from '../parts/heading';
import { MergedIntoCard } from '../parts/merged-into-card';
import { SpendingCard } from '../parts/spending-card';
import { TakenInCard } from '../parts/taken-in-card';
import { AccusedCard } from './accused-card';
import { ActionFooter, ActionRows } from './action-list';
import type { SheetAction } from './actions';
import { AnswersCard } from './answers-card';
import { ComplaintSheets } from './complaint-sheets';
import { DeclineCard } from './decline-card';
import { MatterCard } from './matter-card';
import { OrdersCard } from './orders-card';
import { PlaceHistoryCard } from './place-history-card';

export function ComplaintView({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(30);
  const [sheet, setSheet] = useState<SheetAction | null>(null);
  const isMine = useSession((state) => state.me?.id) === complaint.header.firstContactOwner.id;
  const newCount = useReading({ ...complaint, complaintId: complaint.id });
  return (
    <Screen
      title={complaint.number}
      back
      footer={complaint.allowedActions.length > 0 && <ActionFooter complaint={complaint} onOpen={setSheet} />}
      wide
    >
      <View className="staff-columns">
        <View className="staff-main">
          <VerifyCard complaint={complaint} />
          <DialFirst people={complaint.dialFirst} />
          <CallList complaintId={complaint.id} />
          <SafetyAdviceBox advice={complaint.safetyAdvice} />
          <AnswersCard complaint={complaint} now={now} />
          {complaint.handover !== null && <HandoverCard complaint={complaint} handover={complaint.handover} />}
          <AccusedCard complaint={complaint} onConfirm={() => setSheet('nameAccused')} />
          <DeclineCard complaint={complaint} onReject={() => setSheet('rejectDecline')} />
          <MergedIntoCard complaint={complaint} />
          <MatterCard complaint={complaint} now={now} />
          <SameMattersOf complaint={complaint} />
          <PlaceHistoryCard complaintId={complaint.id} now={now} />
          <TakenInCard takenIn={complaint.takenIn} households={complaint.householdCount} now={now} />
          <OrdersCard complaint={complaint} />
          <CoHandlingCard coHandlings={complaint.coHandlings} now={now} />
          <SpendingCard complaint={complaint} spendings={complaint.spendings} now={now} />
        </View>
        <View className="staff-side">
          <ActionRows complaint={complaint} onOpen={setSheet} />
          {isMine && (
            <Card>
              <Heading text="告知记录" />
              <ToldList complaintId={complaint.id} now={now} />
            </Card>
          )}
          <Card>
            <View className="ys-between">
              <Heading text="处理经过" />
              <UnreadTag count={newCount} />
            </View>
            <Timeline entries={complaint.timeline} marksInternal />
          </Card>
        </View>
      </View>
      <ComplaintSheets
        sheet={sheet}
        complaint={complaint}
        onClose={() => setSheet(null)}
        onAccepted={(accepted) => {
          if (accepted.allowedActions.includes('dispatch')) setSheet('dispatch');
        }}
      />
    </Screen>
  );
}
