import { Text, View } from '@tarojs/components';
import type { WorkOrderDetail } from '@yingsheng/shared/api/work-order';
import { hidden } from '../../platform/a11y';
import { Card } from '../../ui/card';
import { type Step, stepsOf } from './order-words';
import './work-order.scss';

const MARK: Readonly<Record<Step['state'], string>> = { done: '✓ ', current: '● ', todo: '○ ' };

/** 接单 → 到场 → 处理 → 完成, with the times kept and promised. */
export function OrderSteps({ order, now }: { order: WorkOrderDetail; now: Date }) {
  return (
    <Card>
      <View className="order-steps">
        {stepsOf(order, now).map((step) => (
          <View key={step.label} className={`order-step order-step-${step.state}`}>
            <Text className="order-step-label">
              <Text {...hidden}>{MARK[step.state]}</Text>
              {step.label}
            </Text>
            <Text className="order-step-text">{step.text}</Text>
          </View>
        ))}
      </View>
    </Card>
  );
}
