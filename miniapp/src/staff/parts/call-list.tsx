import { View } from '@tarojs/components';
import { useState } from 'react';
import { useCallTasks } from '../../features/complaint/calls/use-call-tasks';
import { useNow } from '../../platform/now';
import { ErrorState } from '../../ui/states';
import { CallCard } from './call-card';
import { CallSheet } from './call-sheet';
import { Heading } from './heading';

/** 要打的电话, above everything else: somebody waits by the phone. About one complaint, or all that I owe. */
export function CallList({ complaintId }: { complaintId?: string }) {
  const now = useNow(15);
  const tasks = useCallTasks();
  const [recordingId, setRecordingId] = useState<string | null>(null);
  const all = tasks.data ?? [];
  const rows =
    complaintId === undefined
      ? all
      : all.filter(({ matters }) => matters.some((matter) => matter.complaintId === complaintId));
  const recorded = rows.find(({ matters }) => matters.some(({ id }) => id === recordingId));
  const matter = recorded?.matters.find(({ id }) => id === recordingId);
  if (tasks.isLoadingError) return <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (rows.length === 0) return null;
  return (
    <View>
      <Heading text={`要打的电话 ${rows.length}`} />
      <View className="staff-cards">
        {rows.map((task) => (
          <CallCard
            key={task.id}
            task={task}
            now={now}
            openComplaintId={complaintId}
            onRecord={({ id }) => setRecordingId(id)}
          />
        ))}
      </View>
      {recorded !== undefined && matter !== undefined && (
        <CallSheet task={recorded} matter={matter} onClose={() => setRecordingId(null)} />
      )}
    </View>
  );
}
