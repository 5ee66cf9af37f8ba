import { Text } from '@tarojs/components';
import type { ComplaintStatus } from '@yingsheng/shared/complaint/status';
import type { Urgency } from '@yingsheng/shared/complaint/urgency';
import { COMPLAINT_STATUS_LABEL, URGENCY_LABEL, WORK_ORDER_STATUS_LABEL } from '@yingsheng/shared/labels.zh';
import type { WorkOrderStatus } from '@yingsheng/shared/work-order/status';

export type Tone = 'green' | 'amber' | 'red' | 'blue' | 'grey';

export function Tag({ tone, text }: { tone: Tone; text: string }) {
  return <Text className={`ys-tag ys-tag--${tone}`}>{text}</Text>;
}

const COMPLAINT_TONE: Readonly<Record<ComplaintStatus, Tone>> = {
  submitted: 'amber',
  accepted: 'blue',
  in_progress: 'blue',
  suspended: 'grey',
  resolved: 'amber',
  closed: 'grey',
};
const WORK_ORDER_TONE: Readonly<Record<WorkOrderStatus, Tone>> = {
  offered: 'amber',
  accepted: 'blue',
  arrived: 'blue',
  suspended: 'grey',
  done: 'green',
  returned: 'red',
  cancelled: 'grey',
};
const URGENCY_TONE: Readonly<Record<Urgency, Tone>> = {
  lifeSafety: 'red',
  urgent: 'amber',
  normal: 'grey',
  enquiry: 'grey',
};

type StatusTagProps =
  | { kind?: 'complaint'; status: ComplaintStatus; text?: string }
  | { kind: 'workOrder'; status: WorkOrderStatus; text?: string };

/** `text` where the server words it for the asking person. */
export function StatusTag(props: StatusTagProps) {
  if (props.kind === 'workOrder') {
    return <Tag tone={WORK_ORDER_TONE[props.status]} text={props.text ?? WORK_ORDER_STATUS_LABEL[props.status]} />;
  }
  return <Tag tone={COMPLAINT_TONE[props.status]} text={props.text ?? COMPLAINT_STATUS_LABEL[props.status]} />;
}

export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  return <Tag tone={URGENCY_TONE[urgency]} text={URGENCY_LABEL[urgency]} />;
}
