import { Text, View } from '@tarojs/components';
import { nameOfDraft } from '../../features/desk/desk-drafts';
import type { DeskForm } from '../../features/desk/desk-form';
import { role } from '../../platform/a11y';
import { toast } from '../../platform/feedback';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';

interface Props {
  parked: DeskForm | null;
  isBegun: boolean;
  /** Why the call cannot be put aside just now; `null`: it can. */
  held: string | null;
  onParkOrSwap: () => void;
}

/** 先搁下: the second call in the middle of the first, and the way to what was registered before. */
export function DeskHead({ parked, isBegun, held, onParkOrSwap }: Props) {
  const parkOrSwap = (): void => (held === null ? onParkOrSwap() : toast(held));
  return (
    <View className="desk-head">
      {parked !== null && (
        <View className="desk-parked" {...role('status')}>
          <Text className="ys-block ys-wrap">搁着一通：{nameOfDraft(parked)}</Text>
        </View>
      )}
      {(parked !== null || isBegun) && (
        <Button
          kind="secondary"
          small
          label={parked === null ? '先搁下，接下一通' : isBegun ? '两通对调' : '接着登记搁着的'}
          onTap={parkOrSwap}
        />
      )}
      <Button kind="plain" small label="查投诉" onTap={() => go('/staff/search/index')} />
    </View>
  );
}
