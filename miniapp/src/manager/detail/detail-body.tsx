import { useQueryClient } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { useState } from 'react';
import { BOARD_KEY } from '../../features/board/use-board';
import { DialFirst } from '../../features/complaint/dial-first';
import { ToldList } from '../../features/complaint/telling/told-list';
import { VerifyCard } from '../../features/complaint/verify-card';
import { CoHandlingList } from '../../features/work-order/co-handling-list';
import { useNow } from '../../platform/now';
import { Timeline } from '../../ui/timeline';
import { Panel } from '../parts/panel';
import { AccusedPanel } from './accused-panel';
import { ActionPanel } from './action-panel';
import { ActiveSheet } from './active-sheet';
import { ClockList } from './clock-list';
import { AppealPanel, FollowUpCallPanel } from './closing-panels';
import { DeclinePanel } from './decline-panel';
import type { Doing } from './doing';
import { FiveQuestions } from './five-questions';
import { HandoverPanel } from './handover-panel';
import { MatterPanel } from './matter-panel';
import { MergingPanels } from './merging-panels';
import { SpendingPanel } from './spending-panel';
import { SuspensionPanel } from './suspension-panel';
import { TalkPanel } from './talk-panel';
import { WorkOrderList } from './work-order-list';

/** Two columns on a desk; on a phone one column with the five questions and the actions first. */
export function DetailBody({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(30);
  const [doing, setDoing] = useState<Doing | null>(null);
  const client = useQueryClient();
  const refresh = () => void client.invalidateQueries({ queryKey: [BOARD_KEY] });
  const close = () => setDoing(null);
  return (
    <View className="mg-detail">
      <View className="mg-detail-left">
        <View className="mg-order-4">
          <MatterPanel complaint={complaint} now={now} />
        </View>
        <View className="mg-order-4">
          <MergingPanels complaint={complaint} now={now} />
        </View>
        <View className="mg-order-5">
          <SpendingPanel complaint={complaint} now={now} onDo={setDoing} onSettled={refresh} />
          <TalkPanel complaint={complaint} now={now} />
        </View>
        <View className="mg-order-6">
          <Panel title="处理进度" note="最新的在上">
            <Timeline entries={complaint.timeline} marksInternal />
          </Panel>
        </View>
      </View>
      <View className="mg-detail-right">
        <View className="mg-order-1">
          <VerifyCard complaint={complaint} />
          <DialFirst people={complaint.dialFirst} />
          <FiveQuestions complaint={complaint} now={now} />
        </View>
        {complaint.handover !== null && (
          <View className="mg-order-2">
            <HandoverPanel complaint={complaint} handover={complaint.handover} onDo={setDoing} />
          </View>
        )}
        {isSomebodyAccused(complaint) && (
          <View className="mg-order-2">
            <AccusedPanel complaint={complaint} onDo={setDoing} />
          </View>
        )}
        {complaint.declineProposal !== null && (
          <View className="mg-order-2">
            <DeclinePanel complaint={complaint} proposal={complaint.declineProposal} onDo={setDoing} />
          </View>
        )}
        {complaint.workOrders.map((brief) =>
          brief.suspension !== null && !brief.suspension.isApproved ? (
            <View key={brief.id} className="mg-order-2">
              <SuspensionPanel brief={brief} suspension={brief.suspension} now={now} onDo={setDoing} />
            </View>
          ) : null,
        )}
        {complaint.appeal !== null && (
          <View className="mg-order-2">
            <AppealPanel complaint={complaint} appeal={complaint.appeal} now={now} />
          </View>
        )}
        {complaint.followUpCall !== null && (
          <View className="mg-order-2">
            <FollowUpCallPanel complaint={complaint} call={complaint.followUpCall} now={now} />
          </View>
        )}
        <View className="mg-order-3">
          <ActionPanel complaint={complaint} onDo={setDoing} />
        </View>
        <View className="mg-order-5">
          <WorkOrderList complaint={complaint} now={now} onDo={setDoing} />
          {complaint.coHandlings.length > 0 && (
            <Panel title="协办进展">
              <CoHandlingList
                coHandlings={complaint.coHandlings}
                now={now}
                onCancel={({ workOrderId }) => setDoing({ kind: 'cancelOrder', workOrderId })}
              />
            </Panel>
          )}
        </View>
        <View className="mg-order-7">
          <Panel title="告知记录">
            <ToldList complaintId={complaint.id} now={now} />
          </Panel>
          <ClockList complaint={complaint} now={now} />
        </View>
      </View>
      {doing !== null && <ActiveSheet complaint={complaint} doing={doing} onClose={close} />}
    </View>
  );
}

function isSomebodyAccused({ accused, accusedText }: ComplaintDetail): boolean {
  return accused.length > 0 || accusedText !== null;
}
