import { View } from '@tarojs/components';
import type { EstateBrief } from '@yingsheng/shared/api/auth';
import type { ComplaintReceipt } from '@yingsheng/shared/api/complaint';
import type { KnowledgeAnswer } from '@yingsheng/shared/api/knowledge';
import type { MediaView } from '@yingsheng/shared/api/media';
import { type DangerAnswer, isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import { useEffect, useState } from 'react';
import { accusedParts } from '../../features/complaint/accused/accused-words';
import { CallerCard } from '../../features/desk/caller-card';
import { CallerSearch } from '../../features/desk/caller-search';
import { missingOf, requestOf } from '../../features/desk/desk-form';
import { useDeskForm, useRegister } from '../../features/desk/use-desk-form';
import { DangerQuestionSheet } from '../../features/triage/danger-question';
import { useDangerQuestion } from '../../features/triage/use-danger-question';
import { useTriageSuggestion } from '../../features/triage/use-triage-suggestion';
import { focusField } from '../../platform/focus-field';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Screen } from '../../ui/screen';
import { CommonAnswers } from '../parts/common-answers';
import { Problem } from '../parts/problem';
import { ChannelFields } from './channel-fields';
import { MATTER_FIELD, MatterFields } from './matter-fields';
import { PlaceFields } from './place-fields';
import { SameAtDesk } from './same-at-desk';
import { WishFields } from './wish-fields';

interface Props {
  estates: readonly EstateBrief[];
  /** `answer`: from the common questions, to be given on the spot. */
  onRegistered: (receipt: ComplaintReceipt, answer: KnowledgeAnswer | null) => void;
}

/** One screen: caller, matter and wishes side by side on a desk; stacked on a phone. */
export function DeskFormView({ estates, onRegistered }: Props) {
  const [estateId, setEstateId] = useState(estates[0]?.id ?? '');
  const { form, change, clear } = useDeskForm(estateId);
  const [photos, setPhotos] = useState<MediaView[]>([]);
  const [pendingPhotos, setPendingPhotos] = useState(0);
  const [answer, setAnswer] = useState<KnowledgeAnswer | null>(null);
  const householdId = form.household?.householdId;
  // With the caller found the search field is gone; typing goes on where the matter is written.
  useEffect(() => {
    if (householdId !== undefined) focusField(MATTER_FIELD);
  }, [householdId]);
  const triage = useTriageSuggestion(form.estateId, form.text);
  const register = useRegister();
  const missing = missingOf(form) ?? (pendingPhotos > 0 ? '照片还没传完，请稍候或移除' : null);
  const danger = useDangerQuestion(triage.suggestion, form.dangerAnswer, (dangerAnswer) => change({ dangerAnswer }));
  const [isAsking, setAsking] = useState(false);
  const urgency = form.urgency ?? triage.suggestion?.urgency ?? 'normal';
  const isAtOnce = isTakenAsDanger(danger.answer ?? undefined) || urgency === 'lifeSafety' || urgency === 'urgent';
  const submit = ({
    joinId,
    dangerAnswer = form.dangerAnswer,
  }: {
    joinId?: string;
    dangerAnswer?: DangerAnswer | null;
  } = {}) => {
    const body = requestOf(
      { ...form, dangerAnswer },
      photos.map((photo) => photo.id),
    );
    if (body === null) return;
    register.mutate(
      { ...body, ...accusedParts(form), ...(joinId ? { joinId } : {}) },
      {
        onSuccess: (receipt) => {
          clear(form.estateId);
          setPhotos([]);
          onRegistered(receipt, isAtOnce ? null : answer);
        },
      },
    );
  };
  const footer = (
    <View>
      <Problem error={register.error} />
      <Button
        label={missing ?? (isAtOnce ? '登记 · 立即派人' : answer ? '登记 · 当场办结' : '登记')}
        disabled={missing !== null}
        busy={register.isPending}
        onTap={() => (danger.isOpen ? setAsking(true) : submit())}
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
  );
  return (
    <Screen title="代客登记" tab="desk" footer={footer} wide>
      <View className="staff-desk">
        <View>
          <Card>
            <ChannelFields
              estates={estates}
              form={form}
              onChange={change}
              onEstate={(id) => {
                setEstateId(id);
                setAnswer(null);
                clear(id);
              }}
            />
            {form.household === null ? (
              <CallerSearch
                estateId={form.estateId}
                onChoose={(household, reporterId) => change({ household, reporterId })}
              />
            ) : (
              <CallerCard form={form} onChange={change} />
            )}
          </Card>
          {form.household !== null && <PlaceFields form={form} onChange={change} />}
        </View>
        <View>
          <MatterFields form={form} triage={triage} danger={danger} onChange={change} />
          {!danger.isOpen && (
            <SameAtDesk
              form={form}
              missing={missing}
              busy={register.isPending}
              onJoin={(joinId) => submit({ joinId })}
            />
          )}
          {/* What goes out to somebody at once is not answered on the spot. */}
          {!isAtOnce && (
            <CommonAnswers
              estateId={form.estateId}
              text={form.text}
              label="就这样答复，登记后当场办结"
              taken={answer}
              onTake={(taken) => setAnswer(taken === answer ? null : taken)}
            />
          )}
        </View>
        <View>
          <WishFields
            form={form}
            onChange={change}
            photos={photos}
            onPhotos={setPhotos}
            onPendingPhotos={setPendingPhotos}
          />
        </View>
      </View>
    </Screen>
  );
}
