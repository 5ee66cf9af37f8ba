import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { confirm } from '../../platform/feedback';
import { dropFile } from '../../platform/outbox/kept-files';
import { keptFilesOf } from '../../platform/outbox/queue';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { openDraft } from './open';
import { dropDraft, type SubmitDraft, type UnfinishedDraft, unfinishedDrafts } from './submit-draft';

const SHOWN_LENGTH = 40;

interface UnfinishedDraftsProps {
  personId: string;
  /** The one that is being written. */
  exceptId?: string;
}

/** 没写完的: kept aside untouched, and offered; never opened by itself. */
export function UnfinishedDrafts({ personId, exceptId }: UnfinishedDraftsProps) {
  const [drafts, setDrafts] = useState(() => unfinishedDrafts(personId));
  const readAgain = (): void => setDrafts(unfinishedDrafts(personId));
  useDidShow(readAgain);
  const drop = async ({ draftId, draft }: UnfinishedDraft): Promise<void> => {
    const isSure = await confirm({
      title: '不要这一份了？',
      body: '写好的内容和照片会从这台手机上去掉。',
      confirmLabel: '不要了',
      isDanger: true,
    });
    if (!isSure) return;
    for (const keptFile of keptFilesOf({ photos: { media: draft.media } })) await dropFile(keptFile);
    dropDraft(personId, draftId);
    readAgain();
  };
  return (
    <View>
      {drafts
        .filter(({ draftId }) => draftId !== exceptId)
        .map((unfinished) => (
          <Unfinished key={unfinished.draftId} unfinished={unfinished} onDrop={() => void drop(unfinished)} />
        ))}
    </View>
  );
}

function Unfinished({ unfinished: { draftId, draft }, onDrop }: { unfinished: UnfinishedDraft; onDrop: () => void }) {
  const begun = draft.text.trim().slice(0, SHOWN_LENGTH) || '只选了照片';
  return (
    <Card>
      <Text className="ys-second ys-block">您还有一份没写完的{kindOf(draft)}</Text>
      <Text className="ys-block ys-wrap">{begun}</Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="secondary" label="不要了" ariaLabel={`不要了：${begun}`} onTap={onDrop} />
        <Button
          kind="secondary"
          label="接着写"
          ariaLabel={`接着写：${begun}`}
          onTap={() => openDraft(draftId, draft)}
        />
      </View>
    </Card>
  );
}

function kindOf({ hazard }: SubmitDraft): string {
  return hazard === null ? '反映' : `求助：${HAZARD_LABEL[hazard]}`;
}
