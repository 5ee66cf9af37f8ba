import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { ErrorState, Skeleton } from '../../../ui/states';
import { useComplaint } from '../use-complaint';
import { DecideAppealSheet } from './decide-appeal-sheet';
import { RecordCallSheet } from './record-call-sheet';

interface ClosingSheetProps {
  complaintId: string;
  kind: 'appeal' | 'call';
  onClose: () => void;
}

/** Opened from a list: the matter is read anew first, then asked about. What was kept of it may be a call older. */
export function ClosingSheet({ complaintId, kind, onClose }: ClosingSheetProps) {
  const { data: known, error, refetch, isFetchedAfterMount } = useComplaint(complaintId);
  const data = isFetchedAfterMount ? known : undefined;
  const action = kind === 'appeal' ? 'upholdAppeal' : 'recordFollowUpCall';
  if (data?.allowedActions.includes(action)) {
    return kind === 'appeal' ? (
      <DecideAppealSheet complaint={data} onClose={onClose} />
    ) : (
      <RecordCallSheet complaint={data} onClose={onClose} />
    );
  }
  return (
    <Sheet open title={kind === 'appeal' ? '申诉的结论' : '回访'} onClose={onClose}>
      {data ? (
        <>
          <Text className="ys-block">同事已经办过了，不用再办。</Text>
          <Button kind="secondary" label="知道了" onTap={onClose} />
        </>
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={5} />
      )}
    </Sheet>
  );
}
