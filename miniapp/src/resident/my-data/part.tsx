import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import { role } from '../../platform/a11y';
import { Card, Row } from '../../ui/card';

/** One kind of what is kept. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        {title}
      </Text>
      {children}
    </Card>
  );
}

export function Fact({ label, value }: { label: string; value: string }) {
  return <Row label={label} value={<Text className="ys-wrap">{value}</Text>} />;
}
