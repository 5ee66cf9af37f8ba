import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { confirmComplaint } from './domain/decide-follow-up';

@Injectable()
export class ConfirmComplaint {
  constructor(private readonly act: ActOnComplaint) {}

  execute(viewer: Viewer, id: string, { version }: ComplaintActionRequests['confirm']): Promise<void> {
    return this.act.execute(viewer, id, version, (facts, now) => confirmComplaint(facts, viewer, now));
  }
}
