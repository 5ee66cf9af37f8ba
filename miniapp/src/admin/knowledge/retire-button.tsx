import { View } from '@tarojs/components';
import type { KnowledgeEntryView } from '@yingsheng/shared/api/knowledge';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Problem } from '../accounts/problem';
import { useSetRetired } from './use-knowledge';

interface Props {
  readonly estateId: string;
  readonly entry: KnowledgeEntryView;
  readonly onDone: () => void;
}

/** 停用, and taken back in the same place. */
export function RetireButton({ estateId, entry: { id, version, state }, onDone }: Props) {
  const change = useSetRetired(estateId, id);
  const isRetired = state === 'retired';
  const run = (): void =>
    change.mutate(
      { version, isRetired: !isRetired },
      {
        onSuccess: () => {
          onDone();
          toast(isRetired ? '已恢复' : '已停用，业主看不到了；点“恢复使用”可撤销');
        },
      },
    );
  return (
    <View>
      <Problem error={change.error} />
      <Button kind="secondary" label={isRetired ? '恢复使用' : '停用'} busy={change.isPending} onTap={run} />
    </View>
  );
}
