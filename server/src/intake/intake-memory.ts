import { Injectable } from '@nestjs/common';
import type { Home } from '@yingsheng/shared/api/auth';
import type { PersonBrief } from '@yingsheng/shared/api/common';
import type { PlaceInput } from '@yingsheng/shared/api/complaint';
import { type EntityManager, IsNull } from 'typeorm';
import { type CurrentPromise, PromiseBook } from '../complaints/promise-book';
import { Estate } from '../directory/entities/estate';
import { personBriefs } from '../directory/people';
import { householdsOf, type ResolvedPlace, resolvePlace } from '../directory/places';
import { PlaceChanges } from '../directory/places/place-changes';
import { Clock } from '../platform/clock/clock';
import { DomainError } from '../platform/domain-error';
import { ShortMemory } from '../platform/short-memory';

/** Rooms and people change by the week; a submission need not read them each time. */
const REMEMBERED_SECONDS = 10;

/** Reference data every submission needs, remembered for seconds. */
@Injectable()
export class IntakeMemory {
  private readonly estates: ShortMemory<Estate>;
  private readonly homes: ShortMemory<Home[]>;
  private readonly places: ShortMemory<ResolvedPlace>;
  private readonly briefs: ShortMemory<PersonBrief>;

  constructor(
    private readonly promiseBook: PromiseBook,
    changes: PlaceChanges,
    private readonly clock: Clock,
  ) {
    changes.onChange(() => this.forget());
    this.estates = new ShortMemory(clock, REMEMBERED_SECONDS);
    this.homes = new ShortMemory(clock, REMEMBERED_SECONDS);
    this.places = new ShortMemory(clock, REMEMBERED_SECONDS);
    this.briefs = new ShortMemory(clock, REMEMBERED_SECONDS);
  }

  /** @throws DomainError REQUEST.NOT_FOUND, also where the company no longer works */
  estate(manager: EntityManager, estateId: string): Promise<Estate> {
    return this.estates.get(estateId, async () => {
      const estate = await manager.findOneBy(Estate, { id: estateId, retiredAt: IsNull() });
      if (estate === null) throw new DomainError('REQUEST.NOT_FOUND');
      return estate;
    });
  }

  homesOf(manager: EntityManager, personId: string): Promise<Home[]> {
    return this.homes.get(personId, () => householdsOf(manager, personId));
  }

  /** @throws DomainError COMPLAINT.PLACE_UNKNOWN */
  place(manager: EntityManager, estateId: string, place: PlaceInput): Promise<ResolvedPlace> {
    const { householdId, publicAreaId, assetId, note, pin } = place;
    const key = JSON.stringify([estateId, householdId, publicAreaId, assetId, note, pin?.latitude, pin?.longitude]);
    return this.places.get(key, () => resolvePlace(manager, estateId, place));
  }

  /** What is promised now; its parts are remembered where they can be edited. */
  promise(manager: EntityManager, estateId: string): Promise<CurrentPromise> {
    return this.promiseBook.current(manager, estateId, this.clock.now());
  }

  person(manager: EntityManager, personId: string): Promise<PersonBrief> {
    return this.briefs.get(personId, async () => {
      const brief = (await personBriefs(manager, [personId])).get(personId);
      if (brief === undefined) throw new Error(`a person in charge is missing from the directory: ${personId}`);
      return brief;
    });
  }

  /** After the directory was edited. */
  forget(): void {
    for (const memory of [this.estates, this.homes, this.places, this.briefs]) memory.forget();
  }
}
