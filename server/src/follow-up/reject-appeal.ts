import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { rejectAppeal } from './domain/decide-appeal';

@Injectable()
export class RejectAppeal {
  constructor(private readonly act: ActOnComplaint) {}

  execute(viewer: Viewer, id: string, { version, answer }: ComplaintActionRequests['rejectAppeal']): Promise<void> {
    return this.act.execute(viewer, id, version, (facts, now) => rejectAppeal(facts, viewer, answer, now));
  }
}
