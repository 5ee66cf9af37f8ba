import { Text, View } from '@tarojs/components';
import type { ImportKind, ImportView } from '@yingsheng/shared/api/import';
import { role } from '../../platform/a11y';
import { confirm } from '../../platform/feedback';
import { go, goBack } from '../../platform/navigate';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { useStart, useUndo } from '../import/use-imports';
import { CountsCard } from './counts-card';
import type { RunFacts } from './run-facts';

const NEXT: Readonly<Record<ImportKind, { label: string; path: string }>> = {
  places: { label: '看看房屋资料', path: '/admin/places/index' },
  staff: { label: '打印邀请单', path: '/admin/invitations/index' },
};
const TITLE: Partial<Record<ImportView['state'], string>> = {
  done: '导入好了',
  failed: '没有写入',
  undone: '已经撤销',
  discarded: '没有导入',
};

/** What it did, and the way back as long as there is one. */
export function Result({ estateId, view, head }: RunFacts) {
  const { state, kind, counts, problemCount, leftOutRowCount } = view;
  const isDone = state === 'done';
  return (
    <Screen title={TITLE[state] ?? '导入'} back>
      {head}
      {isDone ? <CountsCard title="写了什么" counts={counts} samples={[]} /> : <Nothing view={view} />}
      <Again estateId={estateId} view={view} />
      {isDone && problemCount > 0 ? (
        <Card>
          <Text className="ys-subtitle ys-block">{`${leftOutRowCount} 行没有全部导入`}</Text>
          <Text className="ys-second ys-block">改好后把文件再导一次就行，已经写入的不会重复。上传的内容已经删除。</Text>
        </Card>
      ) : null}
      {isDone ? (
        <Button label={NEXT[kind].label} onTap={() => go(NEXT[kind].path)} />
      ) : (
        <Button kind="secondary" label="回到导入表格" onTap={() => goBack('/admin/import/index')} />
      )}
      <Undo estateId={estateId} view={view} />
    </Screen>
  );
}

const NOTHING: Partial<Record<ImportView['state'], string>> = {
  failed: '一条也没有写入，原来的登记不变。',
  undone: '这次写入的都收回了，登记和导入之前一样。',
  discarded: '一条也没有写入。要导入，请再选一次文件。',
};

function Nothing({ view: { state, reason } }: { view: ImportView }) {
  return (
    <Card edge={state === 'failed' ? 'danger' : undefined}>
      <Text className="ys-block">{NOTHING[state] ?? ''}</Text>
      {reason === null ? null : <Text className="ys-second ys-block">{reason}</Text>}
    </Card>
  );
}

function Again({ estateId, view }: { estateId: string; view: ImportView }) {
  const start = useStart(estateId, view.id);
  if (view.state !== 'failed' || !view.mayStart) return null;
  return (
    <View className="ad-again">
      <Problem error={start.error} />
      <Button label="再导入一次" busy={start.isPending} onTap={() => start.mutate()} />
    </View>
  );
}

function Undo({ estateId, view }: { estateId: string; view: ImportView }) {
  const undo = useUndo(estateId, view.id);
  if (view.state !== 'done') return null;
  if (!view.mayUndo) {
    return <Text className="ys-second ys-block ys-gap-top">{view.reason ?? '之后又导入过，这一次不能再撤销了。'}</Text>;
  }
  const run = async (): Promise<void> => {
    const isSure = await confirm({
      title: '撤销这次导入？',
      body: '这次新增的会去掉，改动的恢复原样，结束的重新有效。已经有人用上的，会说明原因，什么也不动。',
      confirmLabel: '撤销导入',
      isDanger: true,
    });
    if (isSure) undo.mutate();
  };
  return (
    <View className="ys-gap-top">
      <Problem error={undo.error} />
      <Button kind="plain" label="撤销这次导入" busy={undo.isPending} onTap={() => void run()} />
    </View>
  );
}

function Problem({ error }: { error: Error | null }) {
  if (error === null) return null;
  return (
    <Text className="ys-field__error ys-block" {...role('alert')}>
      {messageOf(error)}
    </Text>
  );
}
