/** The people of a small estate as viewers, and how they submit and look. */
import type { ComplaintDetail } from '@yingsheng/shared/api/complaint';
import type { Role } from '@yingsheng/shared/people/role';
import { ComplaintsController } from '../../src/complaints/complaints.controller';
import { SubmitComplaint } from '../../src/intake/submit-complaint';
import { Media } from '../../src/media/media.entity';
import { insertRows } from '../../src/platform/database/insert-rows';
import { TransactionRunner } from '../../src/platform/database/transaction-runner';
import type { Viewer } from '../../src/platform/http/viewer';
import { newId } from '../../src/platform/ids';
import type { BootedApp } from '../support/boot-app';
import type { PersonKey, SmallEstate } from '../support/small-estate';

const ROLES = {
  lin: 'resident',
  neighbour: 'resident',
  desk: 'frontDesk',
  plumber: 'handler',
  secondPlumber: 'handler',
  cleaner: 'handler',
  lead: 'teamLead',
  manager: 'estateManager',
} as const satisfies Partial<Record<PersonKey, Role>>;

const DEPARTMENT = {
  lin: null,
  neighbour: null,
  desk: 'customerService',
  plumber: 'engineering',
  secondPlumber: 'engineering',
  cleaner: 'environment',
  lead: 'engineering',
  manager: 'customerService',
} as const;

export type Actor = keyof typeof ROLES;
export const ACTORS = Object.keys(ROLES) as Actor[];

export class SmallWorld {
  constructor(
    private readonly booted: BootedApp,
    readonly estate: SmallEstate,
  ) {}

  viewer(actor: Actor): Viewer {
    const department = DEPARTMENT[actor];
    return {
      personId: this.estate.people[actor],
      name: actor,
      grants: [{ role: ROLES[actor], estateId: this.estate.estateId }],
      departmentId: department === null ? null : this.estate.departmentIds[department],
    };
  }

  actorWith(personId: string | null): Actor | undefined {
    return ACTORS.find((actor) => this.estate.people[actor] === personId);
  }

  /** 有权放宽时限的人. */
  leadIds(): string[] {
    const leads = ACTORS.filter((actor) => ROLES[actor] === 'teamLead' || ROLES[actor] === 'estateManager');
    return leads.map((actor) => this.estate.people[actor]);
  }

  async submit(text: string, key: string, isConfidential = false): Promise<{ id: string; isRepeat: boolean }> {
    const request = {
      estateId: this.estate.estateId,
      text,
      place: { householdId: this.estate.rooms.lin },
      desiredOutcomes: ['repair' as const],
      contactPreference: 'either' as const,
      isConfidential,
      mediaIds: [],
    };
    const opened = await this.booted.app.get(SubmitComplaint).execute(this.viewer('lin'), key, request, 'web');
    return { id: opened.receipt.id, isRepeat: opened.isRepeat };
  }

  show(actor: Actor, id: string): Promise<ComplaintDetail> {
    return this.booted.app.get(ComplaintsController).show(this.viewer(actor), id);
  }

  /** A photo that this person took, without the bytes. */
  async photoOf(uploaderId: string): Promise<string> {
    const id = newId();
    await this.booted.app.get(TransactionRunner).run((manager) =>
      insertRows(manager, Media, [
        {
          id,
          uploaderId,
          kind: 'image',
          mime: 'image/jpeg',
          bytes: 1,
          width: 1,
          height: 1,
          storageKey: id,
          thumbnailKey: null,
          purpose: null,
          complaintId: null,
          workOrderId: null,
          timelineEntryId: null,
          position: null,
          hold: null,
          uploadedAt: this.booted.clock.now(),
        },
      ]),
    );
    return id;
  }
}
