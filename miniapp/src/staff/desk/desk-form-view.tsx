import type { EstateBrief } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { useState } from 'react';
import { CALLER_UNKNOWN, isBegun } from '../../features/desk/desk-form';
import { useDeskForm } from '../../features/desk/use-desk-form';
import { Screen } from '../../ui/screen';
import { DeskHead } from './desk-head';
import { OneCall } from './one-call';

interface Props {
  estates: readonly EstateBrief[];
  /** `answer`: from the common questions, to be given on the spot. */
  onRegistered: (receipt: ComplaintReceipt, answer: KnowledgeAnswer | null) => void;
}

/** The call that is being written down, and the one that was put aside for it. */
export function DeskFormView({ estates, onRegistered }: Props) {
  const { form, parked, change, clear, parkOrSwap } = useDeskForm(estates.map(({ id }) => id));
  /** Why the call cannot be put aside just now. */
  const [held, setHeld] = useState<string | null>(null);
  return (
    <Screen title="代客登记" tab="desk" wide>
      <DeskHead parked={parked} isBegun={isBegun(form)} held={held} onParkOrSwap={parkOrSwap} />
      {/* Nothing of one call is left standing in the other. */}
      <OneCall
        key={form.key}
        estates={estates}
        form={form}
        onChange={change}
        onEstate={(estateId) => change({ ...CALLER_UNKNOWN, estateId, accused: [], answer: null })}
        onHeld={setHeld}
        onRegistered={(receipt, answer) => {
          clear(form.estateId);
          onRegistered(receipt, answer);
        }}
      />
    </Screen>
  );
}
