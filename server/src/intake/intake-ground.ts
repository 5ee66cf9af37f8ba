import { Injectable } from '@nestjs/common';
import type { SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import { isTakenAsDanger } from '@yingsheng/shared/complaint/danger-question';
import type { Hazard } from '@yingsheng/shared/complaint/urgency';
import type { EntityManager } from 'typeorm';
import type { PromiseTerms } from '../complaints/domain/facts';
import type { OpenComplaintInput } from '../complaints/domain/open-complaint';
import {
  accusedMustWorkOnTheEstate,
  type NamedPeople,
  onlyAnAttitudeComplaintNamesPeople,
} from '../complaints/domain/rules/accused-rules';
import { NumberSeries } from '../complaints/number-series';
import { personBriefs } from '../directory/people';
import { DutyRoster } from '../dispatch/duty-roster';
import { Clock } from '../platform/clock/clock';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { newId } from '../platform/ids';
import { CATEGORY_OF_HAZARD } from '../triage/domain/category-of-hazard';
import { Classifier, type TriageResult } from '../triage/ports/classifier';
import type { Heard } from './domain/raise-by-opinion';
import { attachmentsMustFitTheForm, categoryMustBeKnown } from './domain/rules';
import { settleDanger } from './domain/settle-danger';
import { settleUrgency } from './domain/settle-urgency';
import { HearOpinion } from './hear-opinion';
import { IntakeMemory } from './intake-memory';

/** Who it is from and who answers for it; everything else about a new complaint is known before. */
type PeopleOfIt =
  | 'reporterId'
  | 'callerName'
  | 'callerPhone'
  | 'registeredById'
  | 'firstContactOwnerId'
  | 'channel'
  | 'previousComplaintId'
  | 'onBehalfOf';

/** Whom the words are from. */
export interface From {
  readonly reporterId: string | null;
  /** Of who is in no book. */
  readonly callerName: string | null;
}

export interface Ground {
  readonly matter: Omit<OpenComplaintInput, PeopleOfIt>;
  readonly terms: PromiseTerms;
  readonly now: Date;
}

/** Everything about a new complaint that can be read, judged and checked before its transaction begins. */
@Injectable()
export class IntakeGround {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly memory: IntakeMemory,
    private readonly classifier: Classifier,
    private readonly opinion: HearOpinion,
    private readonly roster: DutyRoster,
    private readonly numbers: NumberSeries,
    private readonly clock: Clock,
  ) {}

  /** `check` refuses who may not; it runs before anything of the estate is looked at. */
  async survey(
    request: SubmitComplaintRequest,
    from: From,
    check: (manager: EntityManager) => Promise<void>,
  ): Promise<Ground> {
    attachmentsMustFitTheForm(request.mediaIds);
    const category = categoryMustBeKnown(request.category);
    const { estateId, text } = request;
    const now = this.clock.now();
    const named = namedIn(request);
    const { estate, place, judgement, names, promise } = await this.transactions.read(async (manager) => {
      await check(manager);
      await this.accusedMustWorkHere(manager, estateId, named.accusedIds, from.reporterId);
      return {
        estate: await this.memory.estate(manager, estateId),
        place: await this.memory.place(manager, estateId, request.place),
        judgement: await this.classifier.classify(manager, estateId, text),
        names: await namesOf(manager, from, request),
        promise: await this.memory.promise(manager, estateId),
      };
    });
    const isKnownDanger = request.hazard !== undefined || request.urgency === 'lifeSafety';
    const isHelped = isKnownDanger || isTakenAsDanger(request.dangerAnswer);
    const heard = isHelped
      ? { ...judgement, secondOpinion: null }
      : await this.opinion.execute(judgement, { estateId, text, names });
    const judged = withNamedHazard(heard, request.hazard);
    const { dangerQuestion, ...triage } = settleDanger(judged, request.dangerAnswer, isKnownDanger);
    const matter = {
      ...wishesOf(request),
      ...named,
      id: newId(),
      number: await this.numbers.next(estate, now),
      estateId,
      place,
      text,
      category: category ?? triage.category,
      isCategoryChosen: category !== undefined || request.hazard !== undefined,
      urgency: settleUrgency(triage.urgency, request.urgency),
      triage,
      judgement,
      dangerQuestion,
      policyId: promise.policyId,
      weatherAlertId: promise.alert?.id ?? null,
    };
    onlyAnAttitudeComplaintNamesPeople(matter.category, named);
    return { matter, terms: promise.terms, now };
  }

  private async accusedMustWorkHere(
    manager: EntityManager,
    estateId: string,
    accusedIds: readonly string[],
    reporterId: string | null,
  ): Promise<void> {
    if (accusedIds.length === 0) return;
    const staff = await this.roster.candidatesOf(manager, estateId);
    const staffIds = staff.map(({ personId }) => personId);
    accusedMustWorkOnTheEstate(accusedIds, staffIds, reporterId === null ? [] : [reporterId]);
  }
}

/** 险情按业主点的那一种: in danger the words are few, so that they alone may name no category, or another. */
function withNamedHazard(triage: Heard<TriageResult>, hazard: Hazard | undefined): Heard<TriageResult> {
  if (hazard === undefined || triage.hazard === hazard) return triage;
  return { ...triage, hazard, category: CATEGORY_OF_HAZARD[hazard] };
}

/** Who may be named in the words though they neither live nor work there. */
async function namesOf(
  manager: EntityManager,
  { reporterId, callerName }: From,
  { onBehalfOf }: SubmitComplaintRequest,
): Promise<string[]> {
  const reporters = await personBriefs(manager, [reporterId]);
  const others = [callerName, onBehalfOf?.name].filter((name) => typeof name === 'string');
  return [...[...reporters.values()].map(({ name }) => name), ...others];
}

function namedIn({ accusedIds = [], accusedText }: SubmitComplaintRequest): NamedPeople {
  return { accusedIds, accusedText: accusedText ?? null };
}

function wishesOf(request: SubmitComplaintRequest) {
  return {
    desiredOutcomes: request.desiredOutcomes,
    desiredOutcomeNote: request.desiredOutcomeNote ?? null,
    contactPreference: request.contactPreference,
    contactHours: request.contactHours ?? null,
    isConfidential: request.isConfidential,
    mediaIds: request.mediaIds,
  } satisfies Partial<OpenComplaintInput>;
}
