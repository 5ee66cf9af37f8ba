import { toast } from '../../platform/feedback';
import type { QueuedAction } from '../../platform/outbox/queue';
import { Card } from '../../ui/card';
import { Heading } from '../parts/heading';
import { WaitingSteps } from '../parts/waiting-steps';

/** What was done on this order and has not reached the server yet. */
export function WaitingCard({ steps }: { steps: readonly QueuedAction[] }) {
  if (steps.length === 0) return null;
  const isRefused = steps.some(({ refusal }) => refusal !== null);
  return (
    <Card edge={isRefused ? 'danger' : 'warn'}>
      <Heading text={isRefused ? '有一步没传上去' : '待上传'} />
      <WaitingSteps steps={steps} onRefilled={() => toast('已放回表单，可以改好后再提交')} />
    </Card>
  );
}
