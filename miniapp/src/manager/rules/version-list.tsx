import { Text, View } from '@tarojs/components';
import type { PolicyVersionView } from '@yingsheng/shared/api/sla';
import { timeText } from '@yingsheng/shared/time-words';
import { useNow } from '../../platform/now';
import { Button } from '../../ui/button';
import { Tag, type Tone } from '../../ui/tag';
import { Panel } from '../parts/panel';

const STATE: Readonly<Record<PolicyVersionView['state'], { tone: Tone; text: string }>> = {
  scheduled: { tone: 'amber', text: '待生效' },
  inForce: { tone: 'green', text: '现行' },
  past: { tone: 'grey', text: '已被替代' },
};

interface VersionListProps {
  readonly versions: readonly PolicyVersionView[];
  /** Takes a version as the draft; absent for those who may only look. */
  readonly onTake?: (version: PolicyVersionView) => void;
}

/** 历次发布: who promised what, and from when. Nothing here is ever changed. */
export function VersionList({ versions, onTake }: VersionListProps) {
  const now = useNow(60);
  return (
    <Panel title="历次发布" note="每一版都保留">
      {versions.map((version) => (
        <View key={version.id} className="mg-version">
          <View className="mg-version-words">
            <Text className="mg-version-name">
              {version.version === 0 ? '公司统一承诺' : `第 ${version.version} 版`} <Tag {...STATE[version.state]} />
            </Text>
            <Text className="mg-note">{publishedText(version, now)}</Text>
          </View>
          {onTake && version.state !== 'inForce' && (
            <Button
              kind="plain"
              small
              label="用作草稿"
              ariaLabel={`第 ${version.version} 版用作草稿`}
              onTap={() => onTake(version)}
            />
          )}
        </View>
      ))}
    </Panel>
  );
}

function publishedText({ publishedByName, publishedAt, effectiveFrom }: PolicyVersionView, now: Date): string {
  if (publishedAt === null) return '随系统提供';
  return `${publishedByName} ${timeText(publishedAt, now)} 发布，${timeText(effectiveFrom, now)} 起生效`;
}
