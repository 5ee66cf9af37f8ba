import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { COMPLAINT_ACTION_LABEL } from '@yingsheng/shared/labels.zh';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Panel } from '../parts/panel';
import { type Doing, MANAGER_ACTIONS, OWNER_ACTIONS } from './doing';

interface ActionPanelProps {
  readonly complaint: ComplaintDetail;
  readonly onDo: (doing: Doing) => void;
}

/** What the server allows this person on this matter now; nothing else is offered. */
export function ActionPanel({ complaint, onDo }: ActionPanelProps) {
  const own = MANAGER_ACTIONS.filter((action) => complaint.allowedActions.includes(action));
  const isOwner = OWNER_ACTIONS.some((action) => complaint.allowedActions.includes(action));
  return (
    <Panel title="您可以">
      {own.length === 0 && !isOwner && <Text className="mg-note">现在不需要您操作，有变化会提醒您。</Text>}
      <View className="mg-actions">
        {isOwner && (
          <Button label="去受理和答复" small onTap={() => go('/staff/complaint/index', { id: complaint.id })} />
        )}
        {own.map((action) => (
          <Button
            key={action}
            kind={action === 'dispatch' && !isOwner ? 'primary' : 'secondary'}
            small
            label={COMPLAINT_ACTION_LABEL[action]}
            onTap={() => onDo({ kind: action })}
          />
        ))}
      </View>
    </Panel>
  );
}
