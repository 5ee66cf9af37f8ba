import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull } from 'typeorm';
import { UnreadNotices } from '../auth/ports/unread-notices';
import { Notice } from './notice.entity';

@Injectable()
export class CountUnreadNotices extends UnreadNotices {
  countFor(manager: EntityManager, personId: string): Promise<number> {
    return manager.countBy(Notice, { personId, readAt: IsNull() });
  }
}
