import type { EntityManager } from 'typeorm';
import type { TriageResult } from '../domain/classify';

/** 分诊研判: whoever judges the words of a resident; the rule engine, or later a model beside it. */
export abstract class Classifier {
  abstract classify(manager: EntityManager, estateId: string, text: string): Promise<TriageResult>;
}
