import { Text, View } from '@tarojs/components';
import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { forWhomWords } from '../../features/complaint/for-another-words';
import { lacksLeave, type SubmitDraft } from '../../features/complaint/submit-draft';
import { replace } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card, Row } from '../../ui/card';
import { Field, Input } from '../../ui/field';

interface ForWhomProps {
  draft: SubmitDraft;
  draftId: string;
  /** Danger by the words: nobody's leave is waited for. */
  isAtOnce: boolean;
  /** Offered here; what was chosen is shown all the same. */
  isOffered: boolean;
  /** The matter is one's own after all; `null`: without a room there is none. */
  onOwn: (() => void) | null;
}

/** 替家人反映: one's own matter unless said otherwise; whose it is then stands at the top. */
export function ForWhom({ draft, draftId, isAtOnce, isOffered, onOwn }: ForWhomProps) {
  const choose = (): void => replace('/resident/for-another/index', { draft: draftId });
  if (draft.forAnother === null) {
    if (!isOffered) return null;
    return (
      <Card>
        <Row label="替家人反映" value={<Text>不是自己家的事</Text>} onTap={choose} />
      </Card>
    );
  }
  return (
    <Card edge={lacksLeave(draft, isAtOnce) ? 'warn' : undefined}>
      <Text className="ys-subtitle ys-block">替 {forWhomWords(draft.forAnother)} 反映</Text>
      <Text className="ys-second ys-block ys-wrap">
        {lacksLeave(draft, isAtOnce)
          ? '还没有写明本人并得到同意。有危险不用等，写清楚危险就能直接发出。'
          : draft.place?.text}
      </Text>
      <View className="ys-buttons ys-gap-top">
        <Button kind="plain" small label="改一改" onTap={choose} />
        {onOwn === null ? null : <Button kind="plain" small label="是我自己的事" onTap={onOwn} />}
      </View>
    </Card>
  );
}

/** 地点: their room, chosen before; only where in it is written here. */
export function TheirRoom({
  draft,
  onChange,
}: {
  draft: SubmitDraft;
  onChange: (changes: Partial<SubmitDraft>) => void;
}) {
  return (
    <>
      <Row label="地点" value={<Text>{draft.place?.text}</Text>} />
      <Field label="具体位置" hint="可不填">
        <Input
          label="具体位置"
          value={draft.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          maxLength={PLACE_NOTE_MAX_LENGTH}
          placeholder="例如：厨房水槽下"
        />
      </Field>
    </>
  );
}
