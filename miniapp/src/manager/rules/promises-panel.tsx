import { Text, View } from '@tarojs/components';
import type { PolicyVersions } from '@yingsheng/shared/api/sla';
import { useState } from 'react';
import { usePolicyDraft } from '../../features/rules/use-policy-draft';
import { usePolicies } from '../../features/rules/use-rules';
import { confirm } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { ErrorState, Skeleton } from '../../ui/states';
import { Panel } from '../parts/panel';
import { WaitingNote } from './changes/waiting-note';
import { type DraftEditing, DraftSheets } from './draft-sheets';
import { PolicyTable } from './policy-table';
import { PreviewPanel } from './preview-panel';
import type { RulePanelProps } from './rule-tabs';
import { usePreviewQuestion } from './use-preview-question';
import { VersionList } from './version-list';

/** 服务承诺: edited as a draft, tried on one complaint, then published as a version. */
export function PromisesPanel({ estateId }: RulePanelProps) {
  const { data, error, refetch } = usePolicies(estateId);
  if (data !== undefined) return <Editor book={data} />;
  return error === null ? <Skeleton lines={8} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function Editor({ book }: { book: PolicyVersions }) {
  const { estateId, mayEdit, versions } = book;
  const tools = usePolicyDraft(book);
  const preview = usePreviewQuestion(estateId, tools.draft);
  const [editing, setEditing] = useState<DraftEditing | null>(null);
  return (
    <View className="mg-rules-grid">
      <Panel title="服务承诺" note="业主看到的和系统计时的是同一份">
        <WaitingNote estateId={estateId} kind="promises" />
        {tools.count > 0 && (
          <DraftBar count={tools.count} onGiveUp={tools.giveUp} onPublish={() => setEditing({ kind: 'publish' })} />
        )}
        <PolicyTable
          draft={tools.draft}
          current={tools.current}
          workdayMinutes={book.workdayMinutes}
          fields={preview.fields}
          mayEdit={mayEdit}
          onEdit={setEditing}
          onRemoveOverride={tools.removeOverride}
        />
      </Panel>
      <View className="mg-rules-aside">
        <PreviewPanel preview={preview} />
        <VersionList versions={versions} {...(mayEdit ? { onTake: tools.take } : {})} />
      </View>
      {editing !== null && (
        <DraftSheets
          editing={editing}
          book={book}
          tools={tools}
          fields={preview.fields}
          onClose={() => setEditing(null)}
        />
      )}
    </View>
  );
}

interface DraftBarProps {
  readonly count: number;
  readonly onGiveUp: () => void;
  readonly onPublish: () => void;
}

/** Says that nothing has changed yet for anybody. */
function DraftBar({ count, onGiveUp, onPublish }: DraftBarProps) {
  const ask = async () => {
    const isSure = await confirm({
      title: `放弃 ${count} 处改动？`,
      body: '草稿会恢复成现行承诺。',
      confirmLabel: '放弃改动',
      cancelLabel: '继续编辑',
      isDanger: true,
    });
    if (isSure) onGiveUp();
  };
  return (
    <View className="mg-draft-bar">
      <Text>有 {count} 处改动还没有发布</Text>
      <View className="mg-draft-buttons">
        <Button kind="secondary" small label="放弃" onTap={() => void ask()} />
        <Button small label="发布…" onTap={onPublish} />
      </View>
    </View>
  );
}
