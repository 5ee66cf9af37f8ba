import { Text, View } from '@tarojs/components';
import type { LadderView } from '@yingsheng/shared/api/ladder';
import { timeText } from '@yingsheng/shared/time-words';
import { rungChanges } from '../../../features/rules/ladder-draft';
import type { LadderDraftTools } from '../../../features/rules/use-ladder-draft';
import { useNow } from '../../../platform/now';
import { Button } from '../../../ui/button';
import { Panel } from '../../parts/panel';

const HOW_IT_WORKS = [
  '到期前是提醒，到期和之后是上报；业主能看到已经上报给谁。',
  '每一级只走一次；没有派到人的投诉同样会上报。',
  '请假、不在岗的人自动跳过，改告诉再上一级；被投诉的人不会收到。',
];

/** Whose ladder it is, and what it does. */
export function LadderAside({ book, tools }: { book: LadderView; tools: LadderDraftTools }) {
  const isDefault = rungChanges(book.defaultSteps, tools.steps) === 0;
  return (
    <View className="mg-rules-aside">
      <Panel title="现行版本">
        <Version book={book} />
        {!book.isApplied && (
          <Text className="mg-caution" aria-live="polite">
            进行中的时限正在按新的阶梯重算，一分钟内完成。
          </Text>
        )}
        {book.mayEdit && !isDefault && (
          <Button kind="secondary" small label="换成系统自带的阶梯" onTap={() => tools.take(book.defaultSteps)} />
        )}
      </Panel>
      <Panel title="怎么上报">
        {HOW_IT_WORKS.map((line) => (
          <Text key={line} className="mg-ladder-line">
            {line}
          </Text>
        ))}
      </Panel>
    </View>
  );
}

function Version({ book: { version, setAt, setBy } }: { book: LadderView }) {
  const now = useNow(60);
  if (setAt === null) return <Text className="ys-block">沿用公司的阶梯，本小区还没有改过。</Text>;
  return (
    <Text className="ys-block">
      第 {version} 版，{setBy?.name ?? '已离职员工'} 于 {timeText(setAt, now)} 修改。
    </Text>
  );
}
