import { Entity, Index } from 'typeorm';
import {
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  NullableInstantColumn,
  RefColumn,
} from '../../platform/database/column-types';
import type { ContactSpan } from '../domain/contact-spans';

/** One step that was sealed on the device and has arrived. Instants in milliseconds of the server's clock. */
export interface KnownStep {
  readonly number: number;
  readonly mac: string;
  readonly previous: string;
  readonly at: number;
}

/** 联系得上的时候: when a sign-in of staff was in contact, and which steps taken without a network came of it. */
@Entity()
@Index(['personId'])
@Index(['lastAt'])
export class SessionContact {
  /** Of the sign-in. */
  @IdColumn()
  id: string;

  @RefColumn()
  personId: string;

  @JsonColumn()
  spans: ContactSpan[];

  @JsonColumn()
  steps: KnownStep[];

  /** The steps up to this one existed at `announcedAt`; 0: none was announced. */
  @IntColumn()
  announcedNumber: number;

  @NullableInstantColumn()
  announcedAt: Date | null;

  @InstantColumn()
  lastAt: Date;
}
