import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';
import type { SuggestedPlace } from '@yingsheng/shared/place/suggest-place';
import { useState } from 'react';
import type { DeskForm } from '../../features/desk/desk-form';
import { keyOfPlace, placeOptions } from '../../features/directory/place-choices';
import { PlaceSheet } from '../../features/directory/place-sheet';
import { SuggestedPlaces } from '../../features/directory/suggested-places';
import { usePlaces } from '../../features/directory/use-places';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';

interface Props {
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
}

const HOME = 'home';
const PUBLIC = 'public';
const ELSEWHERE = 'elsewhere';
const AT_HOME = { publicAreaId: null, assetId: null, isElsewhere: false, placeText: '' };

/** Where it is: at the caller's home, where they have one here, unless said otherwise; found among the estate's places, or in the caller's words. */
export function PlaceFields({ form, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { data: places, error } = usePlaces(form.estateId);
  const choose = ({ publicAreaId, assetId, text }: Pick<PlaceChoice, 'publicAreaId' | 'assetId' | 'text'>): void =>
    onChange({ ...AT_HOME, publicAreaId: publicAreaId ?? null, assetId: assetId ?? null, placeText: text });
  const writeWords = (words: string): void =>
    onChange({ ...AT_HOME, isElsewhere: true, placeNote: words || form.placeNote });
  const confirm = (place: SuggestedPlace): void =>
    place.publicAreaId === undefined ? writeWords(place.text) : choose(place);
  const pick = (choice: string): void => {
    if (choice === HOME) onChange(AT_HOME);
    else if (choice === ELSEWHERE) writeWords('');
    else setOpen(true);
  };
  const { publicAreaId, assetId, isElsewhere, estateId } = form;
  const area = publicAreaId === null ? null : { estateId, publicAreaId, ...(assetId ? { assetId } : {}), text: '' };
  return (
    <Card>
      <Field label="在哪里">
        <Chips
          options={[
            ...(form.household === null ? [] : [{ value: HOME, label: form.household.placeText }]),
            { value: PUBLIC, label: area === null ? '公共区域' : form.placeText || '公共区域' },
            { value: ELSEWHERE, label: '别的地方' },
          ]}
          value={isElsewhere ? ELSEWHERE : area === null ? HOME : PUBLIC}
          onChange={pick}
        />
        {area !== null && <Button kind="plain" small label="换一处公共区域" onTap={() => setOpen(true)} />}
        <SuggestedPlaces
          text={form.text}
          places={places}
          chosen={form.placeText}
          words={isElsewhere ? form.placeNote : ''}
          onChoose={confirm}
        />
      </Field>
      <Field label="具体位置" required={isElsewhere}>
        <Input
          value={form.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          label="具体位置"
          placeholder="例如：厨房水槽下、东侧楼梯口"
          maxLength={PLACE_NOTE_MAX_LENGTH}
        />
      </Field>
      <PlaceSheet
        open={isOpen}
        options={placeOptions([], places)}
        value={area === null ? null : keyOfPlace(area)}
        isListMissing={error !== null && places === undefined}
        onChoose={({ place }) => choose(place)}
        onWords={writeWords}
        onClose={() => setOpen(false)}
      />
    </Card>
  );
}
