import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { rateComplaint } from './domain/decide-follow-up';

@Injectable()
export class RateComplaint {
  constructor(private readonly act: ActOnComplaint) {}

  execute(viewer: Viewer, id: string, request: ComplaintActionRequests['rate']): Promise<void> {
    return this.act.execute(viewer, id, request.version, (facts) =>
      rateComplaint(facts, viewer, request, request.comment ?? null),
    );
  }
}
