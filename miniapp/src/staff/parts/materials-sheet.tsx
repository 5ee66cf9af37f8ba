import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { ReasonField } from './reason-field';
import { useKeptText } from './use-kept-text';

/** 用料 noted while working; it stays on this phone until the order is done. */
export function MaterialsSheet({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const [materials, setMaterials] = useKeptText(`materials:${orderId}`);
  return (
    <Sheet open title="用料" onClose={onClose} footer={<Button label="记好了" onTap={onClose} />}>
      <ReasonField
        label="用了什么"
        hint="先记在本机,完成工单时一起提交。"
        placeholder="例如:地漏 1 个,密封胶 1 支"
        isOptional
        value={materials}
        onChange={setMaterials}
        maxLength={REASON_MAX_LENGTH}
      />
    </Sheet>
  );
}
