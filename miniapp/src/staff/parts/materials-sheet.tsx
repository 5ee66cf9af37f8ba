import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { REASON_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { SpendingList } from '../../features/complaint/spending/spending-list';
import { useNow } from '../../platform/now';
import { ReasonField } from '../../ui/reason-field';
import { SpendSheet } from './spend-sheet';
import { useKeptText } from './use-kept-text';

interface Props {
  order: WorkOrderDetail;
  onClose: () => void;
}

/** 用料: what it cost is recorded at once; the words for the finished order stay on this phone until it is done. */
export function MaterialsSheet({ order, onClose }: Props) {
  const now = useNow(60);
  const [materials, setMaterials] = useKeptText(`materials:${order.id}`);
  const spent = order.spendings.filter(({ kind }) => kind === 'materials');
  return (
    <SpendSheet
      matter={{ ...order, isAllowed: order.complaintActions.includes('recordSpending') }}
      title="用料"
      order={order}
      kinds={['materials']}
      noteLabel="用了什么"
      notePlaceholder="例如：地漏 1 个"
      onRecorded={(note) => setMaterials(materials.trim() === '' ? note : `${materials.trim()}；${note}`)}
      onClose={onClose}
    >
      {spent.length > 0 && <SpendingList spendings={spent} now={now} />}
      <ReasonField
        label="用料说明"
        hint="存在本机，完成工单时一起提交"
        placeholder="例如：地漏 1 个，密封胶 1 支"
        isOptional
        value={materials}
        onChange={setMaterials}
        maxLength={REASON_MAX_LENGTH}
      />
    </SpendSheet>
  );
}
