import { CONTACT_PREFERENCES, DESIRED_OUTCOMES } from '@yingsheng/shared/complaint/channel';
import { CONTACT_HOURS_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CONTACT_PREFERENCE_LABEL, DESIRED_OUTCOME_LABEL } from '@yingsheng/shared/labels.zh';
import type { SubmitDraft } from '../../features/complaint/submit-draft';
import { Card } from '../../ui/card';
import { Chips } from '../../ui/chips';
import { Field, Input } from '../../ui/field';
import { Switch } from '../../ui/switch';

const OUTCOMES = DESIRED_OUTCOMES.map((value) => ({ value, label: DESIRED_OUTCOME_LABEL[value] }));
const CONTACTS = CONTACT_PREFERENCES.map((value) => ({ value, label: CONTACT_PREFERENCE_LABEL[value] }));
const OUTCOME_NOTE_MAX_LENGTH = 100;

interface WishesProps {
  draft: SubmitDraft;
  onChange: (changes: Partial<SubmitDraft>) => void;
}

/** What the resident hopes for, how to reach them, and whether to keep their name back. */
export function Wishes({ draft, onChange }: WishesProps) {
  return (
    <>
      <Card>
        <Field label="希望怎么解决？" hint="可多选">
          <Chips
            multiple
            options={OUTCOMES}
            value={draft.desiredOutcomes}
            onChange={(desiredOutcomes) => onChange({ desiredOutcomes })}
          />
        </Field>
        {draft.desiredOutcomes.includes('other') ? (
          <Field label="其他希望">
            <Input
              label="其他希望"
              value={draft.desiredOutcomeNote}
              onChange={(desiredOutcomeNote) => onChange({ desiredOutcomeNote })}
              maxLength={OUTCOME_NOTE_MAX_LENGTH}
              placeholder="例如：换一位师傅来"
            />
          </Field>
        ) : null}
      </Card>
      <Card>
        <Field label="怎么联系您？">
          <Chips
            options={CONTACTS}
            value={draft.contactPreference}
            onChange={(contactPreference) => onChange({ contactPreference })}
          />
        </Field>
        <Field label="方便的时间" hint="可不填">
          <Input
            label="方便的时间"
            value={draft.contactHours}
            onChange={(contactHours) => onChange({ contactHours })}
            maxLength={CONTACT_HOURS_MAX_LENGTH}
            placeholder="例如：12–14 点勿扰"
          />
        </Field>
        <Switch
          label="为我保密"
          hint="被反映的人和邻居看不到是您提交的"
          value={draft.isConfidential}
          onChange={(isConfidential) => onChange({ isConfidential })}
        />
      </Card>
    </>
  );
}
