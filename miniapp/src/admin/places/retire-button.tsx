import type { RetirableKind } from '@yingsheng/shared/place/place-kind';
import { confirm } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { setRetired } from '../parts/api';
import type { Kept } from './place-sheet';
import { useChange } from './use-places';

interface RetireButtonProps {
  readonly estateId: string;
  readonly kind: RetirableKind;
  readonly place: Kept;
  /** What going out of use means. */
  readonly body: string;
}

/** 停用、恢复: asked before, since others notice at once. */
export function RetireButton({ estateId, kind, place, body }: RetireButtonProps) {
  const change = useChange();
  const set = (isRetired: boolean) =>
    change.mutate({
      change: () => setRetired(estateId, kind, place.id, isRetired),
      said: isRetired ? '已停用' : '已恢复',
    });
  const retire = async (): Promise<void> => {
    const title = place.name === '' ? '停用这个单元？' : `停用“${place.name}”？`;
    if (await confirm({ title, body, confirmLabel: '停用', isDanger: true })) set(true);
  };
  if (place.isRetired) {
    return <Button kind="secondary" label="恢复使用" busy={change.isPending} onTap={() => set(false)} />;
  }
  return <Button kind="secondary" label="停用" busy={change.isPending} onTap={() => void retire()} />;
}
