import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ServicePhone } from '@yingsheng/shared/api/directory';
import { PLACE_NOTE_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import type { PlaceChoice } from '@yingsheng/shared/place/place-choice';
import { useEffect } from 'react';
import { homeOf } from '../../features/complaint/home-of';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { replace } from '../../platform/navigate';
import { phonesFor, useServicePhones } from '../../platform/service-phones';
import { Button } from '../../ui/button';
import { Row } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';

interface EmergencyPlaceProps {
  me: Me;
  draft: SubmitDraft;
  draftId: string;
  hazard: Hazard;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

interface Choice {
  value: string;
  label: string;
  place: PlaceChoice;
}

/** 在哪里: one's own home, or anywhere in words; no list has to be loaded for it. */
export function EmergencyPlace({ me, draft, draftId, hazard, onChange }: EmergencyPlaceProps) {
  const choices = choicesOf(me, phonesFor(me, useServicePhones()));
  const { place } = draft;
  const only = choices.length === 1 ? choices[0] : undefined;
  const isOpen = place === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the estates are known
  useEffect(() => {
    if (isOpen && only) onChange({ place: only.place });
  }, [isOpen, only?.value]);
  const isInWords = !place?.householdId;
  return (
    <>
      {draft.forAnother !== null ? (
        <Row label="家人家里" value={<Text>{place?.text}</Text>} />
      ) : choices.length > 1 ? (
        <Field label="在哪里？" required>
          <Chips
            options={choices}
            value={place === null ? null : keyOf(place)}
            onChange={(value) => onChange({ place: choices.find((choice) => choice.value === value)?.place ?? null })}
          />
        </Field>
      ) : null}
      <Field label="具体位置" required={isInWords} hint={isInWords ? undefined : '可不填'}>
        <Input
          label="具体位置"
          value={draft.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          maxLength={PLACE_NOTE_MAX_LENGTH}
          placeholder="例如：5 栋东侧电梯，3 楼"
        />
      </Field>
      <AtTheirs
        isChosen={draft.forAnother !== null}
        onChoose={() => replace('/resident/for-another/index', { draft: draftId, hazard })}
        onElsewhere={() => onChange({ forAnother: null, place: homeOf(me) })}
      />
    </>
  );
}

interface AtTheirsProps {
  isChosen: boolean;
  onChoose: () => void;
  onElsewhere: () => void;
}

/** 家人家里出事: their room is found by its number; nobody's leave is waited for. */
function AtTheirs({ isChosen, onChoose, onElsewhere }: AtTheirsProps) {
  return (
    <View className="ys-buttons">
      <Button kind="plain" small label={isChosen ? '换一户' : '家人家里出事？选那一户'} onTap={onChoose} />
      {isChosen ? <Button kind="plain" small label="不在家人家里" onTap={onElsewhere} /> : null}
    </View>
  );
}

function choicesOf(me: Me, estates: readonly ServicePhone[]): Choice[] {
  const homes = me.homes.map(({ householdId, estateId, estateName, placeText }): Choice => {
    const text = me.homes.length > 1 ? `${estateName} ${placeText}` : placeText;
    return { value: householdId, label: `我家：${text}`, place: { estateId, householdId, text } };
  });
  const elsewhere = estatesOf(me, estates).map(({ estateId, estateName }): Choice => {
    const label = estates.length > 1 || homes.length === 0 ? estateName : '小区里别的地方';
    return { value: estateId, label, place: { estateId, text: '' } };
  });
  return [...homes, ...elsewhere];
}

/** Of whoever lives here the estate is known without asking anybody. */
function estatesOf(me: Me, estates: readonly ServicePhone[]): Pick<ServicePhone, 'estateId' | 'estateName'>[] {
  if (me.estates.length === 0) return [...estates];
  return me.estates.map(({ id, name }) => ({ estateId: id, estateName: name }));
}

function keyOf({ householdId, estateId }: PlaceChoice): string {
  return householdId ?? estateId;
}
