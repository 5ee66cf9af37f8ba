import { Text, View } from '@tarojs/components';
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useState } from 'react';
import { NoteList, notesIn } from '../../features/complaint/note-list';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { Button } from '../../ui/button';
import { TextArea } from '../../ui/field';
import { Panel } from '../parts/panel';

/** 内部沟通: read and answered right on the page; the resident never sees it. */
export function TalkPanel({ complaint, now }: { complaint: ComplaintDetail; now: Date }) {
  const [text, setText] = useState('');
  const act = useComplaintAction(complaint.id);
  const mayTalk = complaint.allowedActions.includes('note');
  if (!mayTalk && notesIn(complaint.timeline).length === 0) return null;
  const send = () =>
    act.mutate(
      { action: 'note', body: { version: complaint.version, text: text.trim() } },
      { onSuccess: () => setText('') },
    );
  return (
    <Panel title="内部沟通" note="业主看不到">
      <NoteList timeline={complaint.timeline} now={now} />
      {mayTalk && (
        <View className="mg-talk">
          {act.error !== null && (
            <Text className="mg-problem" aria-live="assertive">
              {act.error.message}
            </Text>
          )}
          <TextArea
            label="内部沟通"
            value={text}
            onChange={setText}
            maxLength={TEXT_MAX_LENGTH}
            placeholder="对经办的同事说，例如：保险公司下午来定损"
          />
          <Button small label="发送" busy={act.isPending} disabled={text.trim() === ''} onTap={send} />
        </View>
      )}
    </Panel>
  );
}
