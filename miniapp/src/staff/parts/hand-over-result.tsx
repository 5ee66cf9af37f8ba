import { Text, View } from '@tarojs/components';
import { type HandOverOutcome, outcomeText } from '../../features/complaint/handover/handover-words';
import { role } from '../../platform/a11y';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface Props {
  outcomes: readonly HandOverOutcome[];
  receiverName: string;
  onRetry: () => void;
  onClose: () => void;
}

/** Which could not be handed over, and why; they stay the giver's. */
export function HandOverResult({ outcomes, receiverName, onRetry, onClose }: Props) {
  const failed = outcomes.filter(({ problem }) => problem !== null);
  const footer = (
    <View className="ys-buttons">
      <Button kind="secondary" label="先不交了" onTap={onClose} />
      <Button label={`再试这 ${failed.length} 件`} onTap={onRetry} />
    </View>
  );
  return (
    <Sheet open title="交接结果" onClose={onClose} footer={footer}>
      <Text className="ys-subtitle ys-block" {...role('status')}>
        {outcomeText(outcomes, receiverName)}
      </Text>
      <Text className="ys-second ys-block">没有交出去的，仍由您负责。</Text>
      {failed.map(({ complaint, problem }) => (
        <View key={complaint.id} className="handover-row">
          <Text className="handover-name">{complaint.placeText}</Text>
          <Text className="ys-small ys-block">{complaint.title}</Text>
          <Text className="ys-field__error">{problem}</Text>
        </View>
      ))}
    </Sheet>
  );
}
