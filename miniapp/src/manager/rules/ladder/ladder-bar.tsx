import { Text, View } from '@tarojs/components';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { changeLines } from '@yingsheng/shared/sla/rule-change';
import { timeText } from '@yingsheng/shared/time-words';
import { useState } from 'react';
import type { LadderDraftTools } from '../../../features/rules/use-ladder-draft';
import { useSetLadder } from '../../../features/rules/use-rules';
import { confirm, toast } from '../../../platform/feedback';
import { useNow } from '../../../platform/now';
import { messageOf, RequestFailed } from '../../../platform/request';
import { Button } from '../../../ui/button';
import { WeakerSheet } from '../changes/weaker-sheet';

interface LadderBarProps {
  readonly estateId: string;
  readonly book: LadderView;
  readonly tools: LadderDraftTools;
}

/** Says that nothing has changed yet for anybody, and what keeps it from being saved. */
export function LadderBar({ estateId, book, tools }: LadderBarProps) {
  const save = useSetLadder(estateId);
  const [isAsking, setAsking] = useState(false);
  if (tools.changes === 0) return null;
  const lines = changeLines('ladder', book.steps, tools.steps);
  const isWeaker = lines.some((line) => line.isWeaker);
  const submit = (reason?: string) =>
    save.mutate(
      { version: book.version, steps: [...tools.steps], ...(reason === undefined ? {} : { reason }) },
      {
        onSuccess: () => {
          setAsking(false);
          tools.giveUp();
          toast(isWeaker ? '已提交，等品质部批准' : '升级阶梯已生效');
        },
      },
    );
  const giveUp = async () => {
    const isSure = await confirm({
      title: `放弃 ${tools.changes} 处改动？`,
      body: '草稿会恢复成现行阶梯。',
      confirmLabel: '放弃改动',
      cancelLabel: '继续编辑',
      isDanger: true,
    });
    if (!isSure) return;
    save.reset();
    tools.giveUp();
  };
  return (
    <View>
      <View className="mg-draft-bar">
        <Text>有 {tools.changes} 处改动还没有生效</Text>
        <View className="mg-draft-buttons">
          <Button kind="secondary" small label="放弃" onTap={() => void giveUp()} />
          {isWeaker ? (
            <Button small label="提交批准…" onTap={() => setAsking(true)} />
          ) : (
            <Button small label="保存并生效" busy={save.isPending} onTap={() => submit()} />
          )}
        </View>
      </View>
      {tools.isOvertaken && <Overtaken book={book} />}
      {save.error !== null && !tools.isOvertaken && !isAsking && <Refused error={save.error} />}
      {isAsking && (
        <WeakerSheet
          title="放宽升级阶梯"
          lines={lines}
          busy={save.isPending}
          error={save.error}
          onSubmit={submit}
          onClose={() => setAsking(false)}
        />
      )}
    </View>
  );
}

/** Whoever was faster is not overwritten unseen. */
function Overtaken({ book }: { book: LadderView }) {
  const now = useNow(60);
  const when = book.setAt === null ? '' : ` ${timeText(book.setAt, now)} `;
  return (
    <Text className="mg-caution" aria-live="assertive">
      您编辑期间，{book.setBy?.name ?? '同事'}
      {when}改过阶梯。保存会以您的草稿为准；想从新的改起，请先放弃草稿。
    </Text>
  );
}

function Refused({ error }: { error: Error }) {
  const reasons = error instanceof RequestFailed ? [...new Set(Object.values(error.fields))] : [];
  return (
    <Text className="mg-problem" aria-live="assertive">
      {reasons.length === 0 ? messageOf(error) : `还不能保存：${reasons.join('；')}。改好后再保存。`}
    </Text>
  );
}
