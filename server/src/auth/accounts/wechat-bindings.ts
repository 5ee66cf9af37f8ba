import { Injectable } from '@nestjs/common';
import type { WechatBinding } from '@yingsheng/shared/api/staff-accounts';
import type { EntityManager } from 'typeorm';
import { Person } from '../../directory/entities/person';
import { SignIns } from '../../directory/ports/sign-ins';
import { BlankPeople } from '../ports/blank-people';

/** One WeChat belongs to one person, and one person has one. */
@Injectable()
export class WechatBindings {
  constructor(
    private readonly signIns: SignIns,
    private readonly blankPeople: BlankPeople,
  ) {}

  /**
   * Another person's stays theirs; but whoever only opened the mini-program once, before they were invited, is nobody
   * else: the account goes on in their place.
   */
  async bind(manager: EntityManager, personId: string, openid: string): Promise<WechatBinding> {
    const holder = await manager.findOneBy(Person, { wechatOpenid: openid });
    if (holder?.id === personId) return 'bound';
    if (holder !== null) {
      if (!(await this.blankPeople.isBlank(manager, holder))) return 'taken';
      await manager.update(Person, { id: holder.id }, { wechatOpenid: null, isActive: false });
      await this.signIns.endAll(manager, holder.id);
    }
    await manager.update(Person, { id: personId }, { wechatOpenid: openid });
    return 'bound';
  }
}
