import { Text } from '@tarojs/components';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { ErrorState, Skeleton } from '../../../ui/states';
import { useComplaint } from '../use-complaint';
import { DecideAppealSheet } from './decide-appeal-sheet';
import { HandOnSheet } from './hand-on-sheet';
import { RecordCallSheet } from './record-call-sheet';

const ASKED = {
  appeal: { title: '申诉的结论', action: 'upholdAppeal' },
  call: { title: '回访', action: 'recordFollowUpCall' },
  handOnCall: { title: '改由别人回访', action: 'handOnCall' },
  handOnAppeal: { title: '改由别人裁定', action: 'handOnAppeal' },
} as const;
export type ClosingStep = keyof typeof ASKED;

interface ClosingSheetProps {
  complaintId: string;
  kind: ClosingStep;
  onClose: () => void;
}

/** Opened from a list: the matter is read anew first, then asked about. What was kept of it may be a call older. */
export function ClosingSheet({ complaintId, kind, onClose }: ClosingSheetProps) {
  const { data: known, error, refetch, isFetchedAfterMount } = useComplaint(complaintId);
  const data = isFetchedAfterMount ? known : undefined;
  const { title, action } = ASKED[kind];
  if (data?.allowedActions.includes(action)) {
    if (kind === 'appeal') return <DecideAppealSheet complaint={data} onClose={onClose} />;
    if (kind === 'call') return <RecordCallSheet complaint={data} onClose={onClose} />;
    return <HandOnSheet complaint={data} action={kind} onClose={onClose} />;
  }
  return (
    <Sheet open title={title} onClose={onClose}>
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
