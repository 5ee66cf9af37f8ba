import type { OnBehalfOfInput } from '@yingsheng/shared/api/complaint';
import type { EntityManager } from 'typeorm';
import { digitsOf } from '../directory/domain/phone';
import { HouseholdMember } from '../directory/entities/household-member';
import { Person } from '../directory/entities/person';

/**
 * 替谁反映的，这里认不认得: whoever lives in that room and has shown that number to be theirs. A name proves nothing, and
 * nobody is ever told whether somebody was found.
 */
export async function findPerson(
  manager: EntityManager,
  householdId: string,
  { phone }: OnBehalfOfInput,
  exceptIds: readonly string[],
): Promise<string | null> {
  const person = await manager
    .createQueryBuilder(Person, 'person')
    .select('person.id')
    .innerJoin(HouseholdMember, 'member', 'member.personId = person.id AND member.householdId = :householdId', {
      householdId,
    })
    .where('person.provenPhone = :phone AND person.isActive = :isActive', {
      phone: digitsOf(phone ?? ''),
      isActive: true,
    })
    .getOne();
  return person === null || exceptIds.includes(person.id) ? null : person.id;
}
