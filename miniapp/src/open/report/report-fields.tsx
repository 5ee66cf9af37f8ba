import { Text, View } from '@tarojs/components';
import { GUEST_PHOTOS_MAX_COUNT } from '@yingsheng/shared/complaint/guest';
import { PLACE_NOTE_MAX_LENGTH, TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { HAZARDS, type Hazard } from '@yingsheng/shared/complaint/urgency';
import { HAZARD_LABEL } from '@yingsheng/shared/labels.zh';
import { useState } from 'react';
import { Card, Row } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input, TextArea } from '../../ui/field';
import { KeptPhotos } from '../../ui/kept-photos';
import { AnsweredAlready } from './answered-already';
import { AreaField } from './area-field';
import { EstateField } from './estate-field';
import type { ReportDraft } from './report-draft';

const NO_DANGER = 'none';
const KINDS = [
  ...HAZARDS.map((hazard) => ({ value: hazard as Hazard | typeof NO_DANGER, label: HAZARD_LABEL[hazard] })),
  { value: NO_DANGER as Hazard | typeof NO_DANGER, label: '都不是，公共地方的事' },
];
const PHONE_MAX_LENGTH = 20;
const NAME_MAX_LENGTH = 20;

interface FieldsProps {
  draft: ReportDraft;
  onChange: (changes: Partial<ReportDraft>) => void;
}

/** 遇到了什么: whoever came here by a danger has said it, and is not asked again. */
export function KindField({ hazard, onChoose }: { hazard: Hazard | null; onChoose: (hazard: Hazard | null) => void }) {
  const [isOpen, setOpen] = useState(hazard === null);
  return (
    <Card>
      {isOpen || hazard === null ? (
        <Field label="遇到了什么？">
          <Chips
            options={KINDS}
            value={hazard ?? NO_DANGER}
            onChange={(kind) => onChoose(kind === NO_DANGER ? null : kind)}
          />
        </Field>
      ) : (
        <Row label="遇到了什么" value={<Text>{HAZARD_LABEL[hazard]}，点这里改</Text>} onTap={() => setOpen(true)} />
      )}
    </Card>
  );
}

/** 在哪里: which estate, and where on it. */
export function WhereFields({ draft, onChange }: FieldsProps) {
  return (
    <>
      <EstateField value={draft.estateId} onChange={(estateId) => onChange({ estateId, area: null })} />
      <AreaField
        estateId={draft.estateId}
        value={draft.area}
        onChange={(area) => onChange({ area })}
        onWords={(words) => onChange({ area: null, placeNote: words || draft.placeNote })}
      />
      <Field label="具体位置" required={draft.area === null}>
        <Input
          label="具体位置"
          value={draft.placeNote}
          onChange={(placeNote) => onChange({ placeNote })}
          maxLength={PLACE_NOTE_MAX_LENGTH}
          placeholder="例如：5 栋东侧电梯，3 楼"
        />
      </Field>
    </>
  );
}

export function WordsFields({ draft, onChange }: FieldsProps) {
  const isDanger = draft.hazard !== null;
  return (
    <>
      <Field label="发生了什么？" required={!isDanger} hint={isDanger ? '可不改，知道得多就补上' : undefined}>
        <TextArea
          label="发生了什么？"
          value={draft.text}
          onChange={(text) => onChange({ text })}
          maxLength={TEXT_MAX_LENGTH}
          placeholder="例如：东门外的路灯不亮"
        />
      </Field>
      <AnsweredAlready draft={draft} onChange={onChange} />
      <Field label="照片" hint={`可不传，最多 ${GUEST_PHOTOS_MAX_COUNT} 张`}>
        <KeptPhotos value={draft.photos} isGuest onChange={(photos) => onChange({ photos })} />
        <Text className="ys-small ys-block">照片不用等：反映先发出去，照片随后自动补上；拍摄位置信息会自动去除。</Text>
      </Field>
    </>
  );
}

/** Whom to ask back; in danger it may follow. */
export function CallerFields({ draft, onChange }: FieldsProps) {
  const isDanger = draft.hazard !== null;
  return (
    <View>
      <Field
        label="您的电话"
        hint={isDanger ? '可以后补，留了派去的人好找到您' : '处理的人好联系您'}
        required={!isDanger}
      >
        <Input
          label="您的电话"
          type="number"
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={PHONE_MAX_LENGTH}
          placeholder="能打通的手机号"
        />
      </Field>
      <Field label="怎么称呼您" hint="可不填">
        <Input
          label="怎么称呼您"
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={NAME_MAX_LENGTH}
          placeholder="例如：张女士"
        />
      </Field>
      <Text className="ys-small ys-block">
        姓名和电话只给处理这件事的人看。{isDanger ? '' : '自己家里的事，绑定房号后反映，进展会直接发给您。'}
      </Text>
    </View>
  );
}
