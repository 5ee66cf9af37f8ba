import { Text } from '@tarojs/components';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { ReactNode } from 'react';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { VoiceHint } from '../../features/complaint/voice-hint';
import type { PickedFile } from '../../platform/environment';
import { Card } from '../../ui/card';
import { Field, TextArea } from '../../ui/field';
import { PhotoPicker } from '../../ui/photo-picker';

export interface WhatHappenedProps {
  draft: SubmitDraft;
  onChange: (changes: Partial<SubmitDraft>) => void;
  onUnsent: (files: readonly PickedFile[]) => void;
  /** What the words bring up, right under them. */
  children?: ReactNode;
}

/** 发生了什么: written or spoken, with photos. */
export function WhatHappened({ draft, onChange, onUnsent, children }: WhatHappenedProps) {
  return (
    <Card>
      <Field label="发生了什么？" required>
        <TextArea
          label="发生了什么？"
          value={draft.text}
          onChange={(text) => onChange({ text })}
          maxLength={TEXT_MAX_LENGTH}
          placeholder="例如：厨房顶上一直滴水，从昨晚开始。"
          counter
        />
      </Field>
      <VoiceHint />
      {children}
      <Text className="ys-small ys-block">照片、视频最多 9 个，会自动去除拍摄位置信息</Text>
      <PhotoPicker
        value={draft.media}
        onChange={(media) => onChange({ media })}
        purpose="evidence"
        keepsOffline
        onPending={(_count, files) => onUnsent(files)}
      />
    </Card>
  );
}
