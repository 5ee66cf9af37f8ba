import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { SuggestedPlace } from '@yingsheng/shared/place/suggest-place';
import { useEffect, useState } from 'react';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { isPlaceInWords, keyOfPlace, placeOptions } from '../../features/directory/place-choices';
import { PlaceSheet } from '../../features/directory/place-sheet';
import { SuggestedPlaces } from '../../features/directory/suggested-places';
import { usePlaces } from '../../features/directory/use-places';
import { isScanAvailable, scanCode } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { Button } from '../../ui/button';
import { Row } from '../../ui/card';
import { Input } from '../../ui/field';

interface PlaceRowProps {
  me: Me;
  estateId: string;
  draft: SubmitDraft;
  linkedArea: { publicAreaId: string; assetId?: string } | null;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** 地点: own home prefilled; public areas to find, any other place in words or on the map, or a code on the spot. */
export function PlaceRow({ me, estateId, draft, linkedArea, onChange }: PlaceRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { data: places, error } = usePlaces(estateId);
  const options = placeOptions(me.homes, places);
  const pickArea = (publicAreaId: string, assetId?: string): boolean => {
    const key = keyOfPlace({ estateId, publicAreaId, ...(assetId ? { assetId } : {}), text: '' });
    const option = options.find(({ value }) => value === key);
    if (option) onChange({ place: option.place });
    return option !== undefined;
  };
  const writeWords = (words: string): void =>
    onChange({ place: { estateId, text: '' }, placeNote: words || draft.placeNote });
  const choose = ({ publicAreaId, assetId, text }: SuggestedPlace): void => {
    if (publicAreaId === undefined) writeWords(text);
    else pickArea(publicAreaId, assetId);
  };
  const linkedId = linkedArea?.publicAreaId;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the places of the scanned link are known
  useEffect(() => {
    if (linkedArea && places) pickArea(linkedArea.publicAreaId, linkedArea.assetId);
  }, [linkedId, places]);
  const scan = async (): Promise<void> => {
    const text = await scanCode();
    if (text === null) return;
    const area = /[?&]publicAreaId=([\w-]+)/.exec(text)?.[1];
    const asset = /[?&]assetId=([\w-]+)/.exec(text)?.[1];
    if (!area || !pickArea(area, asset)) toast('这不是本小区的位置码，请手动选择地点');
  };
  const isInWords = draft.place !== null && isPlaceInWords(draft.place);
  return (
    <>
      <Row label="地点" value={<Text className="submit-value">{placeWords(draft)}</Text>} onTap={() => setOpen(true)} />
      {isScanAvailable ? <Button kind="plain" small label="扫位置码" onTap={() => void scan()} /> : null}
      <SuggestedPlaces
        text={draft.text}
        places={places}
        chosen={draft.place?.text ?? ''}
        words={isInWords ? draft.placeNote : ''}
        onChoose={choose}
      />
      <View className="ys-row--input">
        <Input
          label="具体位置"
          value={draft.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          maxLength={PLACE_NOTE_MAX_LENGTH}
          placeholder={isInWords ? '请写清在哪里，如：东门外第二盏路灯' : '具体位置，如：水槽下（可不填）'}
          plain
        />
      </View>
      <PlaceSheet
        open={isOpen}
        options={options}
        value={draft.place === null ? null : keyOfPlace(draft.place)}
        isListMissing={error !== null && places === undefined}
        onChoose={({ place }) => onChange({ place })}
        onWords={writeWords}
        onPin={({ pin, name }) =>
          onChange({ place: { estateId, pin, text: '' }, placeNote: name.slice(0, PLACE_NOTE_MAX_LENGTH) })
        }
        onClose={() => setOpen(false)}
      />
    </>
  );
}

function placeWords({ place }: SubmitDraft): string {
  if (place === null) return '请选择地点';
  if (!isPlaceInWords(place)) return place.text;
  return place.pin ? '别的地方，已在地图上选好' : '别的地方，写在下面';
}
