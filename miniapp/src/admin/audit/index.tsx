import { useInfiniteQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { AuditEntryView, AuditPage, AuditQuery } from '@yingsheng/shared/api/audit';
import { AUDIT_ACTIONS, AUDIT_SUBJECT_KINDS } from '@yingsheng/shared/people/audit';
import { AUDIT_ACTION_LABEL, AUDIT_SUBJECT_LABEL } from '@yingsheng/shared/people/audit-labels.zh';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useState } from 'react';
import { usePageInSight } from '../../platform/page-in-sight';
import { queryString, request } from '../../platform/request';
import { useSession } from '../../platform/session';
import { useDebounced } from '../../platform/use-debounced';
import { Card } from '../../ui/card';
import { DayInput } from '../../ui/day-input';
import { Field, Input } from '../../ui/field';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Select } from '../../ui/select';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { auditDetail, auditTitle, auditWho } from './audit-words';
import './audit.scss';

type Filters = Omit<AuditQuery, 'cursor'>;
interface Chosen {
  readonly action: string;
  readonly subjectKind: string;
  readonly estateId: string;
}

const NOTHING: Chosen = { action: '', subjectKind: '', estateId: '' };
const ACTIONS = [
  { value: '', label: '所有操作' },
  ...AUDIT_ACTIONS.map((value) => ({ value: value as string, label: AUDIT_ACTION_LABEL[value] })),
];
const SUBJECTS = [
  { value: '', label: '所有对象' },
  ...AUDIT_SUBJECT_KINDS.map((value) => ({ value: value as string, label: AUDIT_SUBJECT_LABEL[value] })),
];

/** 操作记录: who did what to people, places and rights. */
export default function AuditRecordPage() {
  return (
    <Screen title="操作记录" back wide>
      <Record />
    </Screen>
  );
}

function Record() {
  const [words, setWords] = useState('');
  const [day, setDay] = useState('');
  const [chosen, choose] = useState(NOTHING);
  const query = useDebounced(words.trim(), 400);
  const wanted = { ...chosen, query, day: useDebounced(day, 400) } as Filters;
  return (
    <View>
      <View className="ad-audit-filters">
        <Field label="姓名或名称">
          <Input label="姓名或名称" value={words} onChange={setWords} maxLength={40} placeholder="谁做的，或对谁做的" />
        </Field>
        <Field label="哪一天" hint="不选就是所有日子">
          <DayInput label="哪一天" value={day} onChange={setDay} />
        </Field>
        <Choices chosen={chosen} onChange={choose} />
      </View>
      <Entries wanted={wanted} />
    </View>
  );
}

function Choices({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const me = useSession((state) => state.me);
  const estates = [
    { value: '', label: '所有小区' },
    ...(me?.estates ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <>
      <Field label="操作">
        <Select
          label="操作"
          placeholder="所有操作"
          options={ACTIONS}
          value={chosen.action}
          onChange={(action) => onChange({ ...chosen, action })}
        />
      </Field>
      <Field label="对象">
        <Select
          label="对象"
          placeholder="所有对象"
          options={SUBJECTS}
          value={chosen.subjectKind}
          onChange={(subjectKind) => onChange({ ...chosen, subjectKind })}
        />
      </Field>
      <Field label="小区">
        <Select
          label="小区"
          placeholder="所有小区"
          options={estates}
          value={chosen.estateId}
          onChange={(estateId) => onChange({ ...chosen, estateId })}
        />
      </Field>
    </>
  );
}

function useAudit(wanted: Filters) {
  const result = useInfiniteQuery({
    queryKey: ['audit', wanted],
    queryFn: ({ pageParam }) => request<AuditPage>('GET', `/api/audit${queryString({ ...wanted, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });
  const inSight = usePageInSight(result);
  return { ...result, ...inSight, entries: inSight.page?.items ?? [] };
}

function Entries({ wanted }: { wanted: Filters }) {
  const list = useAudit(wanted);
  if (list.isPending) return <Skeleton lines={6} />;
  if (list.data === undefined) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (list.entries.length === 0) return <Empty title="没有这样的记录" hint="换个条件，或把日期清空再看。" />;
  return (
    <View>
      <NewerRows list={list} />
      {list.entries.map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
      <OlderRows list={list} label="更早的记录" />
    </View>
  );
}

function Entry({ entry }: { entry: AuditEntryView }) {
  const detail = auditDetail(entry);
  return (
    <Card>
      <Text className="ys-subtitle ys-block ys-wrap">{auditTitle(entry)}</Text>
      {detail === '' ? null : <Text className="ys-block ys-wrap">{detail}</Text>}
      <Text className="ys-second ys-block">{auditWho(entry)}</Text>
      <Text className="ys-small ys-block">{writtenTime(entry.at, new Date())}</Text>
    </Card>
  );
}
