import { Text, View } from '@tarojs/components';
import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useEffect, useState } from 'react';
import { role } from '../../platform/a11y';
import { isMapAvailable, isTouchScreen } from '../../platform/environment';
import { focusField, focusFirst } from '../../platform/focus-field';
import { useDownKey } from '../../platform/keys';
import { type PickedOnMap, pickOnMap } from '../../platform/map';
import { Button } from '../../ui/button';
import { Input } from '../../ui/field';
import { Options } from '../../ui/select';
import { Sheet } from '../../ui/sheet';
import { foundOptions, type PlaceOption } from './place-choices';

/** So many stand in the list at once; the search narrows it down. */
const SHOWN = 30;
const FIELD = 'place-field';
const LIST = 'place-list';

interface Props {
  open: boolean;
  options: readonly PlaceOption[];
  value: string | null;
  /** The list of the estate's places could not be had: words still do. */
  isListMissing?: boolean;
  onChoose: (option: PlaceOption) => void;
  /** 别的地方, in the person's own words. */
  onWords: (words: string) => void;
  /** Absent: whoever fills the form is not at the place. */
  onPin?: (picked: PickedOnMap) => void;
  onClose: () => void;
}

/** 选择地点: Enter takes the only place found, arrows go among several; search among the known places; any other in one's own words or on the map. */
export function PlaceSheet({ open, ...props }: Props) {
  return open ? <OpenPlaceSheet {...props} /> : null;
}

function OpenPlaceSheet({
  options,
  value,
  isListMissing = false,
  onChoose,
  onWords,
  onPin,
  onClose,
}: Omit<Props, 'open'>) {
  const [typed, setTyped] = useState('');
  useEffect(() => {
    if (!isTouchScreen()) focusField(FIELD);
  }, []);
  useDownKey(FIELD, () => focusFirst(LIST));
  const words = typed.trim();
  const found = foundOptions(options, words);
  const choose = (option: PlaceOption | undefined): void => {
    if (option === undefined) return;
    onChoose(option);
    onClose();
  };
  const writeWords = (): void => {
    onWords(words);
    onClose();
  };
  const toMap = async (): Promise<void> => {
    const picked = await pickOnMap();
    if (picked === null) return;
    onPin?.(picked);
    onClose();
  };
  return (
    <Sheet open title="选择地点" onClose={onClose}>
      <View id={FIELD}>
        <Input
          value={typed}
          onChange={setTyped}
          label="搜地点"
          placeholder="搜楼栋、电梯、东门；没有就写在这里"
          maxLength={PLACE_NOTE_MAX_LENGTH}
          onConfirm={() => (found.length === 1 ? choose(found[0]) : focusFirst(LIST))}
        />
      </View>
      <View className="ys-gap-top">
        {words === '' ? <Button kind="plain" small label="列表里没有，写在下面" onTap={writeWords} /> : null}
        {isMapAvailable && onPin ? <Button kind="plain" small label="在地图上选" onTap={() => void toMap()} /> : null}
      </View>
      <View {...role('status')}>
        <Text className="ys-second ys-block">{hintFor(words, found.length, isListMissing)}</Text>
      </View>
      <View id={LIST}>
        <Options
          options={found.slice(0, SHOWN)}
          value={value}
          onChange={(key) => choose(found.find((option) => option.value === key))}
        />
      </View>
      {words === '' ? null : (
        <View className="ys-gap-top">
          <Button kind="secondary" label={`就写“${words}”`} onTap={writeWords} />
        </View>
      )}
    </Sheet>
  );
}

function hintFor(words: string, count: number, isListMissing: boolean): string {
  if (isListMissing) return '小区的地点列表没有打开，请直接写清在哪里。';
  if (words !== '' && count === 0) return '列表里没有这个地点，可以照您写的反映。';
  return count > SHOWN ? `共 ${count} 处，先列出 ${SHOWN} 处；写几个字再找。` : '';
}
