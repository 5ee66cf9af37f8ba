import { Text, View } from '@tarojs/components';
import { HOUSEHOLDS_COUNTED, type HouseholdHit, type HouseholdsFound } from '@yingsheng/shared/api/directory';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { isH5 } from '../../platform/environment';
import { focusElement, focusField, focusFirst } from '../../platform/focus-field';
import { useDownKey } from '../../platform/keys';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Empty, ErrorState, Skeleton } from '../../ui/states';
import './desk.scss';
import { HIT_LIST, HouseholdList } from './household-list';
import { matchingResident } from './matching-resident';
import { useHouseholdSearch } from './use-household-search';

interface Props {
  estateId: string;
  onChoose: (household: HouseholdHit, personId: string | null) => void;
  /** The caller is of no household here. */
  onOutsider: () => void;
}

/** Where the cursor is when the phone rings. */
const SEARCH_FIELD = 'desk-caller';

/** What a key asked for that waits for the answer to what was typed. */
type Wish = 'take' | 'list';

/**
 * Finds the caller by room, name or phone. Enter waits for the answer to exactly what stands in the field: it takes the
 * only hit, and goes to the list of several. Whoever types on has changed their mind.
 */
export function CallerSearch({ estateId, onChoose, onOutsider }: Props) {
  const [typed, setTyped] = useState('');
  const [wish, setWish] = useState<Wish | null>(null);
  const { found, isAnswered, error, isAsking, askNow, askAgain } = useHouseholdSearch(estateId, typed);
  const type = (text: string): void => {
    setTyped(text);
    setWish(null);
  };
  const want = (wanted: Wish): void => {
    if (typed.trim() === '') return;
    setWish(wanted);
    askNow();
  };
  const choose = (hit: HouseholdHit): void => onChoose(hit, matchingResident(hit, typed));
  useEffect(() => {
    if (wish === null || !isAnswered) return;
    setWish(null);
    const [first, second] = found?.hits ?? [];
    if (first === undefined) return;
    if (wish === 'list') focusFirst(HIT_LIST);
    else if (second === undefined) choose(first);
    // Not on the first of them: a second, impatient Enter would take whoever that is.
    else focusElement(HIT_LIST);
  });
  // In a browser the field's own `focus` would take it back from the list at every change.
  useEffect(() => focusField(SEARCH_FIELD), []);
  useDownKey(SEARCH_FIELD, () => want('list'));
  return (
    <Field label="来电人" hint="房号、姓名或电话；回车选唯一的一户，↓ 到列表" required>
      <View id={SEARCH_FIELD}>
        <Input
          value={typed}
          onChange={type}
          label="找来电人"
          placeholder="例如 3-2-1201、林女士、lxm、手机后四位"
          onConfirm={() => want('take')}
          focus={!isH5}
        />
      </View>
      {isAsking && found === null && <Skeleton lines={2} />}
      {error !== null && <ErrorState error={error} onRetry={askAgain} />}
      {isAnswered && found?.count === 0 && (
        <Empty title="没有找到这一户" hint="换房号、姓名、拼音首字母、完整电话或后四位再试，例如只输 1201。" />
      )}
      <View {...role('status')}>
        <Text className="ys-second">{found === null ? '' : countText(found, isAnswered)}</Text>
      </View>
      {found !== null && <HouseholdList hits={found.hits} onChoose={choose} onType={() => focusField(SEARCH_FIELD)} />}
      <Button kind="plain" small label="来电人没有房号：访客、快递、路过的人" onTap={onOutsider} />
    </Field>
  );
}

function countText({ count, hits }: HouseholdsFound, isAnswered: boolean): string {
  if (!isAnswered) return '正在找…';
  if (count < 2) return '';
  if (count === hits.length) return `共 ${count} 户，↑↓ 移动，回车选定。`;
  const all = count >= HOUSEHOLDS_COUNTED ? `${count} 户以上` : `${count} 户`;
  return `符合的有 ${all}，先列出 ${hits.length} 户；请把楼栋、单元和房号说全。`;
}
