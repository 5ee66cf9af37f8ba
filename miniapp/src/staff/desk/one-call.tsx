import { View } from '@tarojs/components';
import type { EstateBrief } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { useEffect, useState } from 'react';
import { accusedParts } from '../../features/complaint/accused/accused-words';
import { CallerCard } from '../../features/desk/caller-card';
import { CallerSearch } from '../../features/desk/caller-search';
import { type DeskForm, missingOf, OUTSIDER, requestOf } from '../../features/desk/desk-form';
import { useRegister } from '../../features/desk/use-desk-form';
import { DangerQuestionSheet } from '../../features/triage/danger-question';
import { useDangerQuestion } from '../../features/triage/use-danger-question';
import { useTriageSuggestion } from '../../features/triage/use-triage-suggestion';
import { toast } from '../../platform/feedback';
import { useSubmitKey } from '../../platform/keys';
import { go } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CommonAnswers } from '../parts/common-answers';
import { Problem } from '../parts/problem';
import { ChannelFields } from './channel-fields';
import { MatterFields } from './matter-fields';
import { PlaceFields } from './place-fields';
import { SameAtDesk } from './same-at-desk';
import { WishFields } from './wish-fields';

const FORM = 'desk-form';

interface Props {
  estates: readonly EstateBrief[];
  form: DeskForm;
  onChange: (part: Partial<DeskForm>) => void;
  onEstate: (estateId: string) => void;
  /** Tells why the call cannot be put aside just now. */
  onHeld: (reason: string | null) => void;
  onRegistered: (receipt: ComplaintReceipt, answer: KnowledgeAnswer | null) => void;
}

interface Said {
  joinId?: string;
  dangerAnswer?: DangerAnswer | null;
}

/** One call: caller, matter and wishes side by side on a desk; stacked on a phone. Ctrl+Enter registers from anywhere in it. */
export function OneCall({ estates, form, onChange, onEstate, onHeld, onRegistered }: Props) {
  const [pendingPhotos, setPendingPhotos] = useState(0);
  const [isAsking, setAsking] = useState(false);
  const triage = useTriageSuggestion(form.estateId, form.text);
  const register = useRegister((key) => onChange({ key }));
  const danger = useDangerQuestion(triage.suggestion, form.dangerAnswer, (dangerAnswer) => onChange({ dangerAnswer }));
  const urgency = form.urgency ?? triage.suggestion?.urgency ?? 'normal';
  const isDanger = isTakenAsDanger(danger.answer ?? undefined) || urgency === 'lifeSafety';
  const isAtOnce = isDanger || urgency === 'urgent';
  const photosMissing = pendingPhotos > 0 ? '照片还没传完，请稍候或移除' : null;
  const missing = missingOf(form, isDanger) ?? photosMissing;
  const held = photosMissing ?? (register.isPending ? '这一件正在登记，请稍候' : null);
  useEffect(() => onHeld(held), [held, onHeld]);
  const submit = ({ joinId, dangerAnswer = form.dangerAnswer }: Said = {}): void => {
    const body = requestOf({ ...form, dangerAnswer }, isDanger || isTakenAsDanger(dangerAnswer ?? undefined));
    if (body === null || register.isPending) return;
    register.mutate(
      { body: { ...body, ...accusedParts(form), ...(joinId ? { joinId } : {}) }, key: form.key },
      { onSuccess: (receipt) => onRegistered(receipt, isAtOnce ? null : form.answer) },
    );
  };
  const press = (): void => {
    if (missing !== null) toast(missing);
    else if (danger.isOpen) setAsking(true);
    else submit();
  };
  useSubmitKey(FORM, press);
  const category = form.category ?? triage.suggestion?.category ?? null;
  return (
    <View id={FORM} className="staff-desk">
      <View className="staff-desk__column">
        <Card>
          <ChannelFields estates={estates} form={form} onChange={onChange} onEstate={onEstate} />
          {form.household === null && !form.isOutsider ? (
            <CallerSearch
              estateId={form.estateId}
              onChoose={(household, reporterId) => onChange({ household, reporterId })}
              onOutsider={() => onChange(OUTSIDER)}
            />
          ) : (
            <CallerCard
              form={form}
              category={category}
              onChange={onChange}
              onOpenMatter={(id) => go('/staff/complaint/index', { id })}
            />
          )}
        </Card>
        {(form.household !== null || form.isOutsider) && <PlaceFields form={form} onChange={onChange} />}
      </View>
      <View className="staff-desk__column">
        <MatterFields form={form} triage={triage} danger={danger} onChange={onChange} />
        {/* Before all that may be left as it is: a few Tabs lead here from the words. */}
        <View className="staff-desk__submit">
          <Problem error={register.error} />
          <Button
            label={missing ?? (isAtOnce ? '登记 · 立即派人' : form.answer ? '登记 · 当场办结' : '登记')}
            disabled={missing !== null}
            busy={register.isPending}
            onTap={press}
          />
          <DangerQuestionSheet
            open={isAsking && danger.isOpen}
            onClose={() => setAsking(false)}
            onAnswer={(said) => {
              setAsking(false);
              danger.say(said);
              submit({ dangerAnswer: said });
            }}
          />
        </View>
        {!danger.isOpen && (
          <SameAtDesk form={form} missing={missing} busy={register.isPending} onJoin={(joinId) => submit({ joinId })} />
        )}
        {/* What goes out to somebody at once is not answered on the spot. */}
        {!isAtOnce && (
          <CommonAnswers
            estateId={form.estateId}
            text={form.text}
            label="就这样答复，登记后当场办结"
            taken={form.answer}
            onTake={(taken) => onChange({ answer: taken.id === form.answer?.id ? null : taken })}
          />
        )}
      </View>
      <View className="staff-desk__column">
        <WishFields form={form} onChange={onChange} onPendingPhotos={setPendingPhotos} />
      </View>
    </View>
  );
}
