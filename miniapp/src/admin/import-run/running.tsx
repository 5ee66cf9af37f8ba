import { Text } from '@tarojs/components';
import { goBack } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { changesText, progressWords } from '../import/import-words';
import { ProgressBar } from '../import/progress-bar';
import type { RunFacts } from './run-facts';

/** It goes on by itself; whoever comes back sees how far it is. */
export function Running({ view, head }: RunFacts) {
  const { progress, kind } = view;
  return (
    <Screen title="正在导入" back>
      {head}
      <Card>
        <Text className="ys-subtitle ys-block">{changesText(view.counts)}</Text>
        <ProgressBar
          percent={progress?.percent ?? 0}
          words={progress === null ? '排好队了，马上开始' : progressWords(progress, kind)}
        />
        <Text className="ys-second ys-block ys-gap-top">
          可以离开这一页，导入在服务器上继续；服务器重启了也会接着做完。写完之前，别人看到的还是原来的登记。
        </Text>
      </Card>
      <Button kind="secondary" label="先去忙别的" onTap={() => goBack('/admin/import/index')} />
    </Screen>
  );
}
