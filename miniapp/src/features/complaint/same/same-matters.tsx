import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import type { SameMattersRequest } from '@yingsheng/shared/api/same-matter';
import { role } from '../../../platform/a11y';
import { useNow } from '../../../platform/now';
import { request } from '../../../platform/request';
import { useDebounced } from '../../../platform/use-debounced';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { headOf, type SameMatter, standOf } from './same-matter-words';

interface Props<Matter> {
  path: string;
  /** What is being written; absent: a matter that stands on the screen. */
  asked?: SameMattersRequest;
  note: string;
  label: string;
  busy: boolean;
  onTap: (matter: Matter) => void;
}

/** 可能是同一件事: at most three, with why; nothing rather than an error, and nothing happens without a tap. */
export function SameMatters<Matter extends SameMatter>({ path, asked, note, label, busy, onTap }: Props<Matter>) {
  const body = useDebounced(asked && JSON.stringify(asked), 500);
  const { data = [] } = useQuery({
    queryKey: ['same-matters', path, body],
    queryFn: () => request<Matter[]>(body ? 'POST' : 'GET', path, body && JSON.parse(body)),
    retry: false,
  });
  const now = useNow(60);
  if (data.length === 0) return null;
  return (
    <Card>
      <Text className="ys-title ys-block" {...role('heading', { level: 2 })}>
        可能是同一件事
      </Text>
      <Text className="ys-second ys-block">{note}</Text>
      {data.map((matter) => (
        <View key={matter.id} className="ys-gap-top">
          <Text className="ys-block ys-wrap">{headOf(matter)}</Text>
          <Text className="ys-block ys-wrap">{standOf(matter, now)}</Text>
          <Text className="ys-second ys-block">{matter.reasons.join('，')}</Text>
          <View className="ys-gap-top">
            <Button
              kind="secondary"
              small
              label={label}
              ariaLabel={`${label}：${headOf(matter)}`}
              busy={busy}
              onTap={() => onTap(matter)}
            />
          </View>
        </View>
      ))}
    </Card>
  );
}
