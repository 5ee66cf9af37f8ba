import type { MediaHold, MediaPurpose } from '@yingsheng/shared/api/media';
import { Entity, Index } from 'typeorm';
import {
  CodeColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  NullableRefColumn,
  RefColumn,
  StringColumn,
} from '../platform/database/column-types';

/** One uploaded photo or video. Until it is linked to a complaint only its uploader may see it. */
@Entity()
@Index(['complaintId', 'uploadedAt'])
@Index(['uploaderId', 'uploadedAt'])
export class Media {
  @IdColumn()
  id: string;

  @RefColumn()
  uploaderId: string;

  @CodeColumn()
  kind: 'image' | 'video';

  @StringColumn(64)
  mime: string;

  @IntColumn()
  bytes: number;

  /** Pixels after rotation; 0 for video. */
  @IntColumn()
  width: number;

  @IntColumn()
  height: number;

  @StringColumn(128)
  storageKey: string;

  @StringColumn(128, { nullable: true })
  thumbnailKey: string | null;

  @CodeColumn({ nullable: true })
  purpose: MediaPurpose | null;

  @NullableRefColumn()
  complaintId: string | null;

  @NullableRefColumn()
  workOrderId: string | null;

  @NullableRefColumn()
  timelineEntryId: string | null;

  /** Among those that were handed in together, from 0; `null` while nothing refers to it. */
  @IntColumn({ nullable: true })
  position: number | null;

  /** 内容审核: kept from everybody but its uploader; `null`: shown like any other. */
  @CodeColumn({ nullable: true })
  hold: MediaHold | null;

  @InstantColumn()
  uploadedAt: Date;
}
