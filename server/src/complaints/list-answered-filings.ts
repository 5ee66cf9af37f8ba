import { Injectable } from '@nestjs/common';
import type { AnsweredFiling } from '@yingsheng/shared/api/complaint';
import { type EntityManager, IsNull, Not, Or } from 'typeorm';
import { TransactionRunner } from '../platform/database/transaction-runner';
import type { Viewer } from '../platform/http/viewer';
import { Complaint } from './entities/complaint';

const MOST = 50;

/** 替别人反映过、本人已答复的: one's own words and that the person answered, so that a record does not vanish; nothing since. */
@Injectable()
export class ListAnsweredFilings {
  constructor(private readonly transactions: TransactionRunner) {}

  execute({ personId }: Viewer): Promise<AnsweredFiling[]> {
    return this.transactions.read((manager) => answeredFilingsOf(manager, personId, MOST));
  }
}

/** Newest first. `most`: of so many at most; without it, of all. */
export async function answeredFilingsOf(
  manager: EntityManager,
  personId: string,
  most?: number,
): Promise<AnsweredFiling[]> {
  const rows = await manager.find(Complaint, {
    where: { filedById: personId, reporterId: Or(IsNull(), Not(personId)) },
    order: { submittedAt: 'DESC', id: 'DESC' },
    ...(most === undefined ? {} : { take: most }),
  });
  return rows.flatMap(viewOf);
}

function viewOf({ number, onBehalfOfName, text, submittedAt, filing }: Complaint): AnsweredFiling[] {
  const answer = filing?.answer ?? null;
  if (answer === null) return [];
  return [
    {
      number,
      name: onBehalfOfName,
      text,
      submittedAt: submittedAt.toISOString(),
      answer: answer.kind,
      answeredAt: answer.at,
    },
  ];
}
