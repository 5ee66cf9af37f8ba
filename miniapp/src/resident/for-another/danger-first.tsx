import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { CallFirst, callingWords } from '../../features/complaint/call-first';
import { Card } from '../../ui/card';

/** 有危险先打电话: before anything is filled in. */
export function DangerFirst({ hazard }: { hazard: Hazard | null }) {
  return (
    <Card edge="danger">
      <CallFirst words={hazard === null ? '家人有危险不要等，马上打电话：' : callingWords(hazard)} />
    </Card>
  );
}
