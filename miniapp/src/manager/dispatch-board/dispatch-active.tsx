import { useQueryClient } from '@tanstack/react-query';
import type { UndispatchedRow } from '@yingsheng/shared/api/dispatch';
import { BOARD_KEY } from '../../features/board/use-board';
import { useComplaintAction } from '../../features/complaint/use-complaint-action';
import { useRefreshDispatch } from '../../features/dispatch/use-dispatch-board';
import { useRefreshWorkOrders } from '../../features/work-order/use-work-order';
import { toast } from '../../platform/feedback';
import { DispatchSheet } from '../dispatch/dispatch-sheet';
import { ReassignSheet } from '../dispatch/reassign-sheet';
import type { Dispatching } from './dispatch-columns';
import { LoadCapSheet } from './load-cap-sheet';

interface DispatchActiveProps {
  readonly doing: Dispatching;
  readonly estateId: string;
  readonly onClose: () => void;
}

/** The form of the one thing being done. */
export function DispatchActive({ doing, estateId, onClose }: DispatchActiveProps) {
  const client = useQueryClient();
  const refreshDispatch = useRefreshDispatch();
  const refreshOrders = useRefreshWorkOrders();
  const finish = () => {
    void client.invalidateQueries({ queryKey: [BOARD_KEY] });
    refreshDispatch();
    refreshOrders();
    onClose();
  };
  switch (doing.kind) {
    case 'dispatch':
      return <Dispatch row={doing.row} estateId={estateId} onClose={onClose} onDone={finish} />;
    case 'reassign':
      return <ReassignSheet workOrderId={doing.workOrderId} estateId={estateId} onClose={onClose} onDone={finish} />;
    case 'loadCap':
      return <LoadCapSheet person={doing.person} estateId={estateId} onClose={onClose} />;
  }
}

interface DispatchProps {
  readonly row: UndispatchedRow;
  readonly estateId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function Dispatch({ row, estateId, onClose, onDone }: DispatchProps) {
  const act = useComplaintAction(row.complaintId);
  return (
    <DispatchSheet
      complaint={{ id: row.complaintId, estateId }}
      busy={act.isPending}
      error={act.error}
      onSubmit={(choice) =>
        act.mutate(
          { action: 'dispatch', body: { version: row.version, ...choice } },
          {
            onSuccess: () => {
              toast('已派单');
              onDone();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
