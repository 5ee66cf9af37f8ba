import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../platform/http/viewer';
import { decision, entry } from './domain/decision';
import type { ComplaintFacts } from './domain/facts';
import { LoadComplaint } from './load-complaint';
import { mergedTarget, targetMustGoOn } from './merged-target';
import { RecordDecision } from './record-decision';

/** What the reporter of a merged matter does. */
export type JoinersWord = { readonly action: 'comment'; readonly text: string } | { readonly action: 'urge' };

/** 并进去的业主说的话，传给在办那件的人: its own reporter never reads it, nor that there is another. */
@Injectable()
export class PassOnToTarget {
  constructor(
    private readonly loadComplaint: LoadComplaint,
    private readonly recordDecision: RecordDecision,
  ) {}

  /** @throws DomainError COMPLAINT.ACTION_NOT_IN_STATE when the target is over */
  async execute(
    manager: EntityManager,
    { complaint }: ComplaintFacts,
    viewer: Omit<Viewer, 'name'>,
    word: JoinersWord,
    now: Date,
  ): Promise<void> {
    const found = await mergedTarget(manager, complaint);
    targetMustGoOn(found, word.action);
    if (found === null) return;
    const target = await this.loadComplaint.loadFacts(manager, found.id, { lock: true });
    targetMustGoOn(target.complaint, word.action);
    const about = { mergedId: complaint.id, mergedNumber: complaint.number };
    const isVisibleToResident = false;
    const kept =
      word.action === 'comment'
        ? decision({
            entries: [entry({ action: 'mergedWords', body: word.text, data: about, isVisibleToResident })],
            events: [{ type: 'MergedWordsAdded', payload: { ...about, text: word.text } }],
          })
        : decision({
            entries: [entry({ action: 'mergedUrge', data: about, isVisibleToResident })],
            events: [{ type: 'MergedUrged', payload: about }],
          });
    await this.recordDecision.record(manager, target, kept, viewer, now);
  }
}
