import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnreadNotices } from '../auth/ports/unread-notices';
import { noticesOf } from './notices-of';

@Injectable()
export class CountUnreadNotices extends UnreadNotices {
  countFor(manager: EntityManager, personId: string): Promise<number> {
    return noticesOf(manager, personId).andWhere('notice.readAt IS NULL').getCount();
  }
}
