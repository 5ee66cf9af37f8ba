import { Text, View } from '@tarojs/components';
import type { Me } from '@yingsheng/shared/api/auth';
import type { ResidencyEstate, ResidencyRoom } from '@yingsheng/shared/api/residency';
import {
  CONSENT_TEXTS,
  CONSENT_VERSION,
  PERSON_NAME_MAX_LENGTH,
  RELATIONS,
} from '@yingsheng/shared/complaint/on-behalf';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import { RELATION_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { useOwnResidency } from '../../features/account/use-own-residency';
import {
  emergencyDraft,
  emptyDraft,
  keepDraft,
  readDraft,
  type SubmitDraft,
} from '../../features/complaint/submit-draft';
import { go, replace } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Screen } from '../../ui/screen';
import { Switch } from '../../ui/switch';
import { ChooseRoom } from '../bind-room/choose-room';
import { DangerFirst } from './danger-first';
import { type Filled, lackOf } from './filled';

const KINDS = RELATIONS.map((value) => ({ value, label: RELATION_LABEL[value] }));
const PHONE_MAX_LENGTH = 20;

interface ForAnotherFormProps {
  me: Me;
  estates: readonly ResidencyEstate[];
  draftId: string;
  /** 险情: of a call for help. */
  hazard: Hazard | null;
}

export function ForAnotherForm({ me, estates, draftId, hazard }: ForAnotherFormProps) {
  const [draft] = useState(() => readDraft(me.id, draftId) ?? freshDraft(hazard));
  const [filled, setFilled] = useState<Filled>(() => filledFrom(draft));
  const [room, setRoom] = useState<ResidencyRoom | null>(null);
  const change = (changes: Partial<Filled>): void => setFilled((before) => ({ ...before, ...changes }));
  const choose = (chosen: ResidencyRoom | null, estateId: string): void => {
    setRoom(chosen);
    const estateName = estates.length > 1 ? `${estates.find(({ id }) => id === estateId)?.name ?? ''} ` : '';
    const place = chosen && { estateId, householdId: chosen.householdId, text: `${estateName}${chosen.placeText}` };
    change({ place });
  };
  const isDanger = hazard !== null;
  const missing = lackOf(filled, isDanger);
  const goOn = (): void => {
    const { place, ...forAnother } = filled;
    keepDraft(me.id, draftId, { ...draft, place, forAnother });
    if (isDanger) replace('/resident/emergency/index', { hazard, draft: draftId });
    else replace('/pages/submit/index', { draft: draftId });
  };
  return (
    <Screen
      title={isDanger ? '替家人求助' : '替家人反映'}
      back
      footer={
        <Button
          label={missing ?? (isDanger ? '好了，去求助' : '好了，写发生了什么')}
          disabled={missing !== null}
          onTap={goOn}
        />
      }
    >
      <DangerFirst hazard={hazard} />
      {isDanger || me.homes.length > 0 ? null : <ProvenNumber />}
      <Card>
        {room === null && filled.place !== null ? (
          <Text className="ys-block ys-wrap">选好的是 {filled.place.text}，要换可以重新选。</Text>
        ) : null}
        <ChooseRoom
          estates={estates}
          value={room}
          startEstateId={filled.place?.estateId ?? me.homes[0]?.estateId}
          onChange={choose}
        />
      </Card>
      <Card>
        {isDanger ? (
          <Text className="ys-second ys-block ys-wrap">
            有危险不用等本人同意，选好是哪一户就能求助。下面的知道就写，不知道不用写。
          </Text>
        ) : null}
        <Field label="本人姓名" required={!isDanger} hint={isDanger ? '可不填' : undefined}>
          <Input
            label="本人姓名"
            value={filled.name}
            onChange={(name) => change({ name })}
            maxLength={PERSON_NAME_MAX_LENGTH}
            placeholder="例如：王秀英"
          />
        </Field>
        <Field label="本人电话" required={!isDanger} hint={isDanger ? '可不填' : '上门的人要联系本人'}>
          <Input
            label="本人电话"
            type="number"
            value={filled.phone}
            onChange={(phone) => change({ phone })}
            maxLength={PHONE_MAX_LENGTH}
          />
        </Field>
        <Field label="您是本人的什么人？" hint="可不填，替父母反映就选“子女”">
          <Chips options={KINDS} value={filled.relation} onChange={(relation) => change({ relation })} />
        </Field>
      </Card>
      {isDanger ? null : (
        <Card>
          <Switch
            label="已征得本人同意"
            hint={CONSENT_TEXTS[CONSENT_VERSION]}
            value={filled.consentVersion !== null}
            onChange={(isOn) => change({ consentVersion: isOn ? CONSENT_VERSION : null })}
          />
          <Text className="ys-second ys-block ys-wrap ys-gap-top">
            会记下是谁、什么时候说本人同意的。本人用这个电话绑定过这一户的，会收到消息，可以自己接手，也可以说没有同意。
          </Text>
        </Card>
      )}
    </Screen>
  );
}

/** 验证过手机号的人才能替别人反映: said before anything is written in vain. */
function ProvenNumber() {
  const { data } = useOwnResidency();
  if (data === undefined || data.provenPhoneMasked !== null) return null;
  return (
    <Card edge="warn">
      <Text className="ys-block ys-wrap">您还没有绑定房号。替别人反映，要先验证您自己的手机号，验证一次就好。</Text>
      <View className="ys-gap-top">
        <Button kind="secondary" label="验证我的手机号" onTap={() => go('/resident/rooms/index')} />
      </View>
    </Card>
  );
}

function freshDraft(hazard: Hazard | null): SubmitDraft {
  return hazard === null ? emptyDraft(null) : emergencyDraft(hazard, null);
}

function filledFrom({ forAnother, place }: SubmitDraft): Filled {
  const empty = { name: '', phone: '', relation: null, consentVersion: null };
  return { ...(forAnother ?? empty), place: forAnother === null ? null : place };
}
