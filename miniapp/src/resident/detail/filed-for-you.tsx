import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { RELATION_LABEL } from '@yingsheng/shared/labels.zh';
import { timeText } from '@yingsheng/shared/time-words';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { role } from '../../platform/a11y';
import { confirm, toast } from '../../platform/feedback';
import { useNow } from '../../platform/now';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

/** 别人替您反映的: who did, by whose leave; take it over, or say that nobody asked. */
export function FiledForYou({ complaint }: { complaint: ComplaintDetail }) {
  const now = useNow(60);
  const action = useComplaintAction(complaint.id);
  const { onBehalfOf: view, version, allowedActions } = complaint;
  if (view === null) return null;
  const filer = view.relation === null ? view.filedBy : `${view.filedBy}（您的${RELATION_LABEL[view.relation]}）`;
  const answer = async (kind: 'takeOver' | 'objectToFiling'): Promise<void> => {
    const isSure = await confirm(kind === 'takeOver' ? TAKING_OVER : OBJECTING);
    if (!isSure) return;
    action.mutate(
      { action: kind, body: { version } },
      {
        onSuccess: () => toast(kind === 'takeOver' ? '已由您接手' : '已告诉物业，会与您核实'),
        onError: (error) => toast(messageOf(error)),
      },
    );
  };
  return (
    <Card edge="warn">
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        {view.filedBy}替您反映了这件事
      </Text>
      <Text className="ys-block ys-wrap">
        {view.consent === null
          ? `${filer}说有险情，没有等您同意就求助了。`
          : `${filer}在 ${timeText(view.consent.givenAt, now)} 说，已经得到您同意。`}
        您看得到全部进展，处理好了也可以由您确认。
      </Text>
      <View className="ys-buttons ys-gap-top">
        {allowedActions.includes('objectToFiling') ? (
          <Button
            kind="secondary"
            label="我没有同意"
            busy={action.isPending}
            onTap={() => void answer('objectToFiling')}
          />
        ) : null}
        {allowedActions.includes('takeOver') ? (
          <Button label="我来接手" busy={action.isPending} onTap={() => void answer('takeOver')} />
        ) : null}
      </View>
    </Card>
  );
}

const TAKING_OVER = {
  title: '由您接手？',
  body: '之后只由您跟进和确认，代报的人不再看到进展。',
  confirmLabel: '我来接手',
} as const;

const OBJECTING = {
  title: '您没有同意？',
  body: '会告诉负责人和前台，代报的人不再看到进展。这件事之后由您决定：不需要处理的，可以撤回。',
  confirmLabel: '没有同意',
  isDanger: true,
} as const;
