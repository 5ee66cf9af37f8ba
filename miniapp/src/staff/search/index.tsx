import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useComplaints } from '../../features/complaint/use-complaints';
import { MatterRow } from '../../features/desk/matter-row';
import { arrowKeys, role } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { focusField, focusFirst } from '../../platform/focus-field';
import { useDownKey } from '../../platform/keys';
import { go } from '../../platform/navigate';
import { useSession } from '../../platform/session';
import { useDebounced } from '../../platform/use-debounced';
import { Card } from '../../ui/card';
import { Field, Input } from '../../ui/field';
import { NewerRows, OlderRows } from '../../ui/list-ways';
import { Screen } from '../../ui/screen';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import { deskEstates } from '../parts/staff-people';

const FIELD = 'search-matters';
const LIST = 'search-found';
const QUERY_MAX_LENGTH = 50;

/** 查投诉: whoever calls about a matter knows its number, or only who and where they are, or some of its words. */
export default function SearchPage() {
  const isDesk = useSession((state) => deskEstates(state.me).length > 0);
  const [typed, setTyped] = useState('');
  const query = useDebounced(typed.trim(), 300);
  useEffect(() => focusField(FIELD), []);
  useDownKey(FIELD, () => focusFirst(LIST));
  return (
    <Screen title="查投诉" back>
      {isDesk ? (
        <>
          <Card>
            <Field label="找哪一件" hint="编号、姓名、电话、房号或内容；几个词要都符合">
              <View id={FIELD}>
                <Input
                  value={typed}
                  onChange={setTyped}
                  label="找哪一件"
                  placeholder="例如 0042、3-2-1201、林女士、漏水"
                  maxLength={QUERY_MAX_LENGTH}
                  onConfirm={() => focusFirst(LIST)}
                  focus={!isH5}
                />
              </View>
            </Field>
          </Card>
          <View {...role('status')}>
            {typed.trim() === '' ? (
              <Empty title="还没有写要找什么" hint="来电问进度时，按编号、姓名、电话或房号都能找到。" />
            ) : query === '' ? (
              <Skeleton lines={3} />
            ) : (
              <Found key={query} query={query} />
            )}
          </View>
        </>
      ) : (
        <Empty title="您没有查投诉的权限" hint="如需要，请联系项目经理开通客服管家身份。" />
      )}
    </Screen>
  );
}

function Found({ query }: { query: string }) {
  const list = useComplaints({ scope: 'estate', query });
  if (list.isPending) return <Skeleton lines={3} />;
  if (list.error && list.complaints.length === 0) {
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (list.complaints.length === 0) {
    return <Empty title="没有找到" hint="换编号、姓名、完整电话或后四位、房号，或少写几个词再试。" />;
  }
  return (
    <Card>
      <NewerRows list={list} />
      <View id={LIST} {...arrowKeys()}>
        <Text className="ys-heard">按提交时间，新的在前</Text>
        {list.complaints.map((matter) => (
          <MatterRow key={matter.id} matter={matter} hasPlace onOpen={(id) => go('/staff/complaint/index', { id })} />
        ))}
      </View>
      <OlderRows list={list} label="看后面的" />
    </Card>
  );
}
