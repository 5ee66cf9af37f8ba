import { useQuery } from '@tanstack/react-query';
import { Text } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { HandOnCandidates } from '@yingsheng/shared/api/follow-up';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { toast } from '../../../platform/feedback';
import { messageOf, request } from '../../../platform/request';
import { useSession } from '../../../platform/session';
import { Button } from '../../../ui/button';
import { Chips } from '../../../ui/chips';
import { Field, TextArea } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { Empty, ErrorState, Skeleton } from '../../../ui/states';
import { useComplaintAction } from '../use-complaint-action';
import { FOLLOW_UP_KEY, useRefreshFollowUp } from './use-follow-up';

const WHAT = {
  handOnCall: { title: '改由别人回访', path: 'caller-candidates', has: '回访' },
  handOnAppeal: { title: '改由别人裁定', path: 'arbiter-candidates', has: '裁定' },
} as const;
export type HandOnAction = keyof typeof WHAT;

interface HandOnSheetProps {
  complaint: ComplaintDetail;
  action: HandOnAction;
  onClose: () => void;
}

/** 改由别人: to whom and why; both stay in the timeline. */
export function HandOnSheet({ complaint, action, onClose }: HandOnSheetProps) {
  const { title, path, has } = WHAT[action];
  const act = useComplaintAction(complaint.id);
  const refresh = useRefreshFollowUp();
  const myId = useSession(({ me }) => me?.id);
  const [toId, setToId] = useState('');
  const [reason, setReason] = useState('');
  const { data, error, refetch } = useQuery({
    queryKey: [FOLLOW_UP_KEY, path, complaint.id],
    queryFn: () => request<HandOnCandidates>('GET', `/api/complaints/${complaint.id}/${path}`),
  });
  const current = action === 'handOnCall' ? complaint.followUpCall?.caller : complaint.appeal?.arbiter;
  const others = (data?.items ?? []).filter(({ id }) => id !== current?.id);
  const send = (): void =>
    act.mutate(
      { action, body: { version: complaint.version, toId, reason: reason.trim() } },
      {
        onSuccess: () => {
          toast(toId === myId ? '已改由您来办' : '已改由别人来办，并通知了对方');
          refresh();
          onClose();
        },
        onError: (refusal) => toast(messageOf(refusal)),
      },
    );
  const isReady = toId !== '' && reason.trim().length >= REASON_MIN_LENGTH;
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      footer={<Button label="改由对方" busy={act.isPending} disabled={!isReady} onTap={send} />}
    >
      <Text className="ys-block ys-wrap">
        “{complaint.title}”现在由{current?.name ?? '品质部'}
        {has}。
      </Text>
      {data === undefined && error !== null ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Skeleton lines={2} /> : null}
      {data !== undefined && others.length === 0 ? (
        <Empty title="没有别的合适的人" hint="其他人都经手过。请管理员在“同事账号”里任命品质部人员。" />
      ) : null}
      {others.length === 0 ? null : (
        <Field label="改由谁" required hint="只列出没有经手这件事的人">
          <Chips
            options={others.map(({ id, name }) => ({ value: id, label: id === myId ? `${name}（我）` : name }))}
            value={toId}
            onChange={setToId}
          />
        </Field>
      )}
      <Field label="原因" required hint="写进处理进度，同事看得到">
        <TextArea label="原因" value={reason} onChange={setReason} maxLength={REASON_MAX_LENGTH} />
      </Field>
    </Sheet>
  );
}
