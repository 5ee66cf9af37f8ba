import { Text, View } from '@tarojs/components';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { LADDER_CLOCK_KINDS, type LadderClockKind } from '@yingsheng/shared/sla/ladder';
import { useState } from 'react';
import { rungsOf } from '../../../features/rules/ladder-draft';
import { useLadderDraft } from '../../../features/rules/use-ladder-draft';
import { useLadder } from '../../../features/rules/use-rules';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Panel } from '../../parts/panel';
import { WaitingNote } from '../changes/waiting-note';
import type { RulePanelProps } from '../rule-tabs';
import { LadderAside } from './ladder-aside';
import { LadderBar } from './ladder-bar';
import { RungList } from './rung-list';
import { RungSheet } from './rung-sheet';
import './ladder.scss';

/** 升级阶梯: how much of a limit may pass before who is told. Edited as a draft, kept as a whole. */
export function LadderPanel({ estateId }: RulePanelProps) {
  const { data, error, refetch } = useLadder(estateId);
  if (data !== undefined) return <Editor estateId={estateId} book={data} />;
  return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

interface Editing {
  readonly kind: LadderClockKind;
  /** The rung that is changed; `null`: a new one. */
  readonly percent: number | null;
}

function Editor({ estateId, book }: RulePanelProps & { readonly book: LadderView }) {
  const tools = useLadderDraft(estateId, book);
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <View className="mg-rules-grid">
      <Panel title="升级阶梯" note="时限用到几成，告诉谁">
        <WaitingNote estateId={estateId} kind="ladder" />
        <LadderBar estateId={estateId} book={book} tools={tools} />
        {!book.mayEdit && <Text className="mg-note">升级阶梯由项目经理修改；减少上报的要品质部批准。</Text>}
        <View className="mg-ladder">
          {LADDER_CLOCK_KINDS.map((kind) => (
            <RungList
              key={kind}
              kind={kind}
              rungs={rungsOf(tools.steps, kind)}
              current={rungsOf(book.steps, kind)}
              mayEdit={book.mayEdit}
              onEdit={(percent) => setEditing({ kind, percent })}
              onRemove={(percent) => tools.setRung(kind, percent, null)}
            />
          ))}
        </View>
      </Panel>
      <LadderAside book={book} tools={tools} />
      {editing !== null && (
        <RungSheet
          kind={editing.kind}
          rungs={rungsOf(tools.steps, editing.kind)}
          percent={editing.percent}
          onTake={(rung) => {
            tools.setRung(editing.kind, editing.percent, rung);
            setEditing(null);
          }}
          onClose={() => setEditing(null)}
        />
      )}
    </View>
  );
}
