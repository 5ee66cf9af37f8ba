import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { ImportView } from '@yingsheng/shared/api/import';
import { writtenTime } from '@yingsheng/shared/written-time';
import { useSession } from '../../platform/session';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton, StaleNote } from '../../ui/states';
import { Tag } from '../../ui/tag';
import { KIND_WORD, STATE_WORD } from '../import/import-words';
import { useImport } from '../import/use-imports';
import { keptEstates } from '../parts/kept-estate';
import { Preview } from './preview';
import { Result } from './result';
import { Running } from './running';
import '../parts/admin.scss';

/** 一次导入: what it would do, how far it is, what it did. */
export default function ImportRunPage() {
  const { params } = useRouter();
  const me = useSession((session) => session.me);
  const estate = keptEstates(me).find(({ id }) => id === params.estateId);
  if (estate === undefined || params.id === undefined) {
    return (
      <Screen title="导入" back>
        <Empty title="没有这次导入" hint="请从“导入表格”里打开。" />
      </Screen>
    );
  }
  return <Run estateId={estate.id} estateName={estate.name} importId={params.id} />;
}

interface RunProps {
  readonly estateId: string;
  readonly estateName: string;
  readonly importId: string;
}

function Run({ estateId, estateName, importId }: RunProps) {
  const { data, error, refetch, dataUpdatedAt } = useImport(estateId, importId);
  if (data === undefined) {
    return (
      <Screen title="导入" back>
        {error === null ? <Skeleton lines={6} /> : <ErrorState error={error} onRetry={() => void refetch()} />}
      </Screen>
    );
  }
  const head = (
    <>
      <StaleNote at={dataUpdatedAt} error={error} />
      <Head view={data} estateName={estateName} />
    </>
  );
  const facts = { estateId, estateName, view: data, head };
  if (data.state === 'previewed') return <Preview {...facts} />;
  if (data.state === 'waiting' || data.state === 'writing') return <Running {...facts} />;
  return <Result {...facts} />;
}

function Head({ view, estateName }: { view: ImportView; estateName: string }) {
  const { text, tone } = STATE_WORD[view.state];
  const when = writtenTime(view.finishedAt ?? view.createdAt, new Date());
  return (
    <Card>
      <View className="ys-between">
        <Text className="ys-subtitle ys-wrap">{view.fileName}</Text>
        <Tag tone={tone} text={text} />
      </View>
      <Text className="ys-second ys-block">{`${estateName} · ${KIND_WORD[view.kind]}`}</Text>
      <Text className="ys-small ys-block">{`${view.createdByName} · ${when}`}</Text>
    </Card>
  );
}
