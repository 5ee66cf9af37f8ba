import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ComplaintReceipt, SubmitComplaintRequest } from '@yingsheng/shared/api/complaint';
import type { TriageSuggestion } from '@yingsheng/shared/api/triage';
import type { FixedClock } from '../../platform/clock/clock';
import { JobRegistry } from '../../platform/jobs/job-registry';
import { OutboxWorker } from '../../platform/outbox/outbox-worker';
import type { SeededDirectory } from '../directory/seeded-directory';
import { addMinutes, happeningsOf, instantOf } from './moments';
import { PeopleAtWork } from './people-at-work';
import { type Deeds, type Matter, perform } from './perform';
import { SeededMatters } from './seeded-matters';
import type { Story } from './story';

/** A day and a bit after the closing. */
const CALLED_AFTER_MINUTES = 1560;

/** Lets the stories happen, minute by minute, on the clock that the whole server reads. */
export class Stage {
  private readonly people: PeopleAtWork;
  private readonly matters: SeededMatters;
  private readonly known = new Map<Story, Matter>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: FixedClock,
    private readonly directory: SeededDirectory,
    private readonly now: Date,
  ) {
    this.people = new PeopleAtWork(app);
    this.matters = new SeededMatters(app);
  }

  async play(stories: readonly Story[]): Promise<void> {
    for (const { at, story, step } of happeningsOf(stories, this.now)) {
      if (at > this.now) throw new Error(`the story "${story.text}" would reach into the future`);
      await this.callBack(at);
      this.clock.set(at);
      try {
        if (step === null) this.known.set(story, await this.open(story));
        else await perform(this.deeds(stories), this.matterOf(story), step[1]);
        // Told at once, as the worker would: a notice words what was true at that minute.
        await this.app.get(OutboxWorker).drain();
      } catch (error) {
        const words = error instanceof Error ? error.message : String(error);
        throw new Error(`"${story.text}" cannot be seeded at ${step?.[1].kind ?? 'submit'}: ${words}`);
      }
    }
    await this.callBack(this.now);
    this.clock.set(this.now);
    await this.people.goHome();
  }

  /** 回访: half a year of closings is not left uncalled; those of the last day still wait. */
  private async callBack(until: Date): Promise<void> {
    for (const { id, version, callerId, closedAt } of await this.matters.waitingForCall()) {
      if (callerId === null || closedAt === null) continue;
      const at = addMinutes(closedAt, CALLED_AFTER_MINUTES);
      if (at > until) return;
      this.clock.set(at);
      await this.people.post(callerId, `/complaints/${id}/record-follow-up-call`, {
        version,
        outcome: 'satisfied',
        note: '说已经修好，满意',
      });
      await this.app.get(OutboxWorker).drain();
    }
  }

  private deeds(stories: readonly Story[]): Deeds {
    return {
      people: this.people,
      matters: this.matters,
      directory: this.directory,
      clock: this.clock,
      seededAt: this.now,
      sweep: () => this.sweep(),
      matterByKey: (key) => {
        const story = stories.find((candidate) => candidate.key === key);
        if (story === undefined) throw new Error(`no story has the key ${key}`);
        return this.matterOf(story);
      },
    };
  }

  private async sweep(): Promise<void> {
    for (const job of this.app.get(JobRegistry).all()) await job.run(this.clock.now());
  }

  private matterOf(story: Story): Matter {
    const matter = this.known.get(story);
    if (matter === undefined) throw new Error(`the story "${story.text}" has not begun`);
    return matter;
  }

  private async open(story: Story): Promise<Matter> {
    const reporterId = this.directory.residentOf(story.estate, story.from);
    const submittedAt = instantOf(story.at, this.now);
    const request = this.requestOf(story, story.via === undefined ? await this.evidence(story, reporterId) : []);
    if (story.via === undefined) {
      const asked = { ...request, ...(await this.answerOf(reporterId, request)) };
      const receipt = await this.people.post<ComplaintReceipt>(reporterId, '/complaints', asked);
      return { id: receipt.id, ownerId: receipt.firstContactOwner.id, reporterId, submittedAt };
    }
    const deskId = this.directory.staffMember(story.estate === 'YS' ? '周敏' : '吴倩');
    const householdId = this.directory.household(story.estate, story.from);
    const asked = { ...request, ...(await this.answerOf(deskId, request)) };
    const registration = { ...asked, channel: story.via, householdId, reporterId };
    const receipt = await this.people.post<ComplaintReceipt>(deskId, '/desk/complaints', registration);
    return { id: receipt.id, ownerId: receipt.firstContactOwner.id, reporterId, submittedAt };
  }

  /** 追问一句: where words are unclear whoever writes them is asked, as the form does; what is no danger is said to be none. */
  private async answerOf(
    personId: string,
    { estateId, text, urgency }: SubmitComplaintRequest,
  ): Promise<Pick<SubmitComplaintRequest, 'dangerAnswer'>> {
    if (urgency === 'lifeSafety') return {};
    const judged = await this.people.post<TriageSuggestion>(personId, '/triage/suggest', { estateId, text });
    return judged.isUnsure ? { dangerAnswer: 'no' } : {};
  }

  private async evidence(story: Story, reporterId: string): Promise<string[]> {
    const ids: string[] = [];
    const motif = /水|漏|渗/.test(story.text) ? 'water' : 'fault';
    for (let index = 0; index < (story.photos ?? 0); index += 1) {
      ids.push(await this.people.photograph(reporterId, motif));
    }
    return ids;
  }

  private requestOf(story: Story, mediaIds: string[]): SubmitComplaintRequest {
    return {
      estateId: this.directory.estate(story.estate),
      text: story.text,
      place: this.placeOf(story),
      category: story.category,
      urgency: story.urgency,
      desiredOutcomes: [...(story.wants ?? [])],
      desiredOutcomeNote: story.wantsNote,
      contactPreference: story.contact ?? 'either',
      contactHours: story.hours,
      isConfidential: story.isConfidential ?? false,
      accusedIds: story.accused?.map((name) => this.directory.staffMember(name)),
      accusedText: story.accusedText,
      mediaIds,
    };
  }

  private placeOf({ estate, from, place }: Story): SubmitComplaintRequest['place'] {
    if (place === undefined) return { householdId: this.directory.household(estate, from) };
    if ('room' in place) return { householdId: this.directory.household(estate, place.room), note: place.note };
    const { area, asset, note } = place;
    const assetId = asset === undefined ? undefined : this.directory.asset(estate, area, asset);
    return { publicAreaId: this.directory.area(estate, area), assetId, note };
  }
}
