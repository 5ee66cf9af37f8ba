import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { EstatePlaces } from '@yingsheng/shared/api/directory';
import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { useEffect, useState } from 'react';
import type { PlaceChoice, SubmitDraft } from '../../features/complaint/submit-draft';
import { usePlaces } from '../../features/directory/use-places';
import { isScanAvailable, scanCode } from '../../platform/environment';
import { toast } from '../../platform/feedback';
import { messageOf } from '../../platform/request';
import { Button } from '../../ui/button';
import { Row } from '../../ui/card';
import type { Option } from '../../ui/chips';
import { Input } from '../../ui/field';
import { OptionSheet } from '../../ui/select';

interface PlaceRowProps {
  me: Me;
  estateId: string;
  draft: SubmitDraft;
  linkedArea: { publicAreaId: string; assetId?: string } | null;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** 地点: own home prefilled; public areas and their equipment to choose, or a code on the spot to scan. */
export function PlaceRow({ me, estateId, draft, linkedArea, onChange }: PlaceRowProps) {
  const [isOpen, setOpen] = useState(false);
  const { data: places, error } = usePlaces(estateId);
  const choices = choicesOf(me, places);
  const pick = (key: string): void => {
    const place = choices.find((choice) => choice.key === key)?.place;
    if (place) onChange({ place });
  };
  const pickArea = (publicAreaId: string, assetId?: string): boolean => {
    const key = assetId ? `asset:${assetId}` : `area:${publicAreaId}`;
    const isKnown = choices.some((choice) => choice.key === key);
    if (isKnown) pick(key);
    return isKnown;
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
    if (!area || !pickArea(area, asset)) toast('这不是本小区的位置码,请手动选择地点');
  };
  return (
    <>
      <Row
        label="地点"
        value={<Text className="submit-value">{draft.place?.text ?? '请选择地点'}</Text>}
        onTap={() => (error && !places ? toast(messageOf(error)) : setOpen(true))}
      />
      {isScanAvailable ? <Button kind="plain" small label="扫位置码" onTap={() => void scan()} /> : null}
      <View className="ys-row--input">
        <Input
          label="具体位置"
          value={draft.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          maxLength={PLACE_NOTE_MAX_LENGTH}
          placeholder="具体位置,如:厨房水槽下(可不填)"
          plain
        />
      </View>
      <OptionSheet
        open={isOpen}
        title="选择地点"
        options={choices.map(toOption)}
        value={keyOf(draft.place)}
        onChange={pick}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

interface Choice {
  key: string;
  group: string;
  label: string;
  place: PlaceChoice;
}

const toOption = ({ key, group, label }: Choice): Option<string> => ({ value: key, group, label });

function keyOf(place: PlaceChoice | null): string | null {
  if (!place) return null;
  if (place.householdId) return `home:${place.householdId}`;
  return place.assetId ? `asset:${place.assetId}` : `area:${place.publicAreaId}`;
}

function choicesOf(me: Me, places: EstatePlaces | undefined): Choice[] {
  const isSeveralEstates = new Set(me.homes.map((home) => home.estateId)).size > 1;
  const homes = me.homes.map((home): Choice => {
    const text = isSeveralEstates ? `${home.estateName} ${home.placeText}` : home.placeText;
    return {
      key: `home:${home.householdId}`,
      group: '我家',
      label: text,
      place: { estateId: home.estateId, householdId: home.householdId, text },
    };
  });
  return [...homes, ...(places ? areaChoices(places) : [])];
}

function areaChoices(places: EstatePlaces): Choice[] {
  const { estateId } = places;
  return places.publicAreas.flatMap((area) => [
    {
      key: `area:${area.id}`,
      group: '公共区域',
      label: area.name,
      place: { estateId, publicAreaId: area.id, text: area.name },
    },
    ...area.assets.map((asset) => ({
      key: `asset:${asset.id}`,
      group: '公共区域',
      label: `${area.name} · ${asset.name}`,
      place: { estateId, publicAreaId: area.id, assetId: asset.id, text: `${area.name} · ${asset.name}` },
    })),
  ]);
}
