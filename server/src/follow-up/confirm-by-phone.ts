import { Injectable } from '@nestjs/common';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import { ActOnComplaint } from '../complaints/act-on-complaint';
import type { Viewer } from '../platform/http/viewer';
import { TakePhoneAnswer } from './take-phone-answer';

/** 电话确认: the resident has rung, or was met, and said that it is done. */
@Injectable()
export class ConfirmByPhone {
  constructor(
    private readonly act: ActOnComplaint,
    private readonly takePhoneAnswer: TakePhoneAnswer,
  ) {}

  execute(viewer: Viewer, id: string, { version, words }: ComplaintActionRequests['confirmByPhone']): Promise<void> {
    return this.act.execute(viewer, id, version, (facts, now, manager) =>
      this.takePhoneAnswer.decide(manager, facts, viewer, { isFixed: true, words }, now),
    );
  }
}
