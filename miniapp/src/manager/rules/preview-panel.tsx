import { Text, View } from '@tarojs/components';
import type { PreviewRow } from '@yingsheng/shared/api/sla';
import { CLOCK_KIND_LABEL } from '@yingsheng/shared/labels.zh';
import { BEYOND_CALENDAR_TEXT } from '@yingsheng/shared/sla/calendar-words';
import { timeText } from '@yingsheng/shared/time-words';
import { role } from '../../platform/a11y';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Chips } from '../../ui/chips';
import { Field } from '../../ui/field';
import { Select } from '../../ui/select';
import { ErrorState, Skeleton } from '../../ui/states';
import { Panel } from '../parts/panel';
import { MomentField } from './moment-field';
import { CATEGORY_OPTIONS, URGENCY_OPTIONS } from './override-sheet';
import type { PreviewQuestion } from './use-preview-question';

const A_YEAR_OF_DAYS = 370;

/** 试算: the clocks that the server would start for one complaint, under the draft and under what is in force. */
export function PreviewPanel({ preview }: { preview: PreviewQuestion }) {
  const { category, setCategory, urgency, setUrgency, filedAt, setFiledAt } = preview;
  return (
    <Panel title="试算" note="不会保存任何内容">
      <View className="mg-form">
        <Field label="类别">
          <Select options={CATEGORY_OPTIONS} value={category} onChange={setCategory} placeholder="选择类别" />
        </Field>
        <Field label="紧急程度">
          <Chips options={URGENCY_OPTIONS} value={urgency} onChange={setUrgency} />
        </Field>
        <MomentField
          label="提交时间"
          nowLabel="现在"
          value={filedAt}
          onChange={setFiledAt}
          daysAhead={A_YEAR_OF_DAYS}
        />
        <Answer preview={preview} />
      </View>
    </Panel>
  );
}

function Answer({ preview: { answer, fields } }: { preview: PreviewQuestion }) {
  const now = useNow(60);
  const { data, error, isPending, refetch } = answer;
  if (isPending) return <Skeleton lines={3} />;
  if (data === undefined) {
    if (Object.keys(fields).length === 0) return <ErrorState error={error} onRetry={() => void refetch()} />;
    return (
      <Text className="mg-problem" {...role('alert')}>
        {messageOf(error)}
      </Text>
    );
  }
  return (
    <View {...role('status', { label: '试算结果' })}>
      {data.isLengthened && <Text className="mg-caution">那时在红色预警期间，一般事项的时限已延长一半。</Text>}
      {data.rows.map((row) => (
        <Due key={row.kind} row={row} now={now} />
      ))}
    </View>
  );
}

function Due({ row, now }: { row: PreviewRow; now: Date }) {
  const was = row.currentDueAt === null ? '现行不承诺' : `现行 ${timeText(row.currentDueAt, now)} 前`;
  return (
    <View className="mg-due">
      <Text className="mg-due-kind">{CLOCK_KIND_LABEL[row.kind]}</Text>
      <View className="mg-due-when">
        <Text className="mg-due-time">{timeText(row.dueAt, now)} 前</Text>
        <Text className="mg-note">{row.currentDueAt === row.dueAt ? '与现行相同' : was}</Text>
        {row.isBeyondCalendar && <Text className="mg-caution">{BEYOND_CALENDAR_TEXT}</Text>}
      </View>
    </View>
  );
}
