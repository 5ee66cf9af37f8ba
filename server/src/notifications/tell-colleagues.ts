import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Role, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { type EntityManager, In } from 'typeorm';
import { Absence } from '../directory/entities/absence';
import { Person } from '../directory/entities/person';
import { RoleGrant } from '../directory/entities/role-grant';
import { OwedWorks } from '../directory/ports/owed-work';
import { type StaffOfEstate, WhoIsOnDuty } from '../directory/who-is-on-duty';
import { TransactionRunner } from '../platform/database/transaction-runner';
import { type DeliveredEvent, OutboxConsumerRegistry } from '../platform/outbox/outbox-consumer-registry';
import { ABSENCE_EVENTS, type AbsenceEvent, absenceNotices, type NotifiedAbsence } from './domain/absence-notices';
import { keepNotices } from './keep-notices';

const LEADS_OF_A_DEPARTMENT: readonly Role[] = ['teamLead', 'departmentHead'];

/** Turns what happens to a colleague's absence into notices for the leads and the colleague. */
@Injectable()
export class TellColleagues implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumerRegistry,
    private readonly whoIsOnDuty: WhoIsOnDuty,
    private readonly owedWorks: OwedWorks,
    private readonly transactions: TransactionRunner,
  ) {}

  onModuleInit(): void {
    for (const type of ABSENCE_EVENTS) this.consumers.register(type, (event) => this.tell(type, event));
  }

  private async tell(type: AbsenceEvent, event: DeliveredEvent): Promise<void> {
    const { absenceId, actorId } = event.payload;
    if (typeof absenceId !== 'string' || typeof actorId !== 'string') {
      throw new Error(`event ${event.id} names no absence`);
    }
    await this.transactions.run(async (manager) => {
      const absence = await manager.findOneByOrFail(Absence, { id: absenceId });
      const notified = await this.load(manager, absence, actorId, event.createdAt);
      await keepNotices(manager, event, absenceNotices(type, notified));
    });
  }

  private async load(
    manager: EntityManager,
    { personId, kind, startsAt, endsAt }: Absence,
    actorId: string,
    occurredAt: Date,
  ): Promise<NotifiedAbsence> {
    const person = await manager.findOneByOrFail(Person, { id: personId });
    return {
      personId,
      personName: person.name,
      kind,
      startsAt,
      endsAt,
      actorId,
      occurredAt,
      leads: await this.leads(manager, person, occurredAt),
    };
  }

  /** Of the person's department; where it has no other lead there, whoever answers for the estate. */
  private async leads(manager: EntityManager, person: Person, at: Date): Promise<NotifiedAbsence['leads']> {
    const grants = await manager.findBy(RoleGrant, { personId: person.id, role: In([...STAFF_ROLES]) });
    const leads = new Map<string, StaffOfEstate>();
    for (const estateId of new Set(grants.map((grant) => grant.estateId))) {
      const staff = await this.whoIsOnDuty.staffOf(manager, estateId, at);
      for (const lead of leadsAmong(staff, person)) leads.set(lead.personId, lead);
    }
    const told: { personId: string; owedCount: number }[] = [];
    for (const { personId, name, departmentId } of leads.values()) {
      const owed = await this.owedWorks.owedBy(manager, person.id, { personId, name, departmentId, grants: [] });
      told.push({ personId, owedCount: owed.items.length + owed.elsewhereCount });
    }
    return told;
  }
}

function leadsAmong(staff: readonly StaffOfEstate[], person: Person): StaffOfEstate[] {
  const others = staff.filter((one) => one.personId !== person.id);
  const ofDepartment = others.filter(
    (one) => one.departmentId === person.departmentId && one.roles.some((role) => LEADS_OF_A_DEPARTMENT.includes(role)),
  );
  return ofDepartment.length > 0 ? ofDepartment : others.filter((one) => one.roles.includes('estateManager'));
}
