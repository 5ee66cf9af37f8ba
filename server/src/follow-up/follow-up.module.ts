import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { ActOnComplaint } from './act-on-complaint';
import { ConfirmComplaint } from './confirm-complaint';
import { FollowUpSweep } from './follow-up-sweep';
import { RateComplaint } from './rate-complaint';
import { RefuseComplaint } from './refuse-complaint';
import { ReopenComplaint } from './reopen-complaint';
import { WorkAgain } from './work-again';

@Module({
  imports: [DispatchModule],
  providers: [
    ActOnComplaint,
    ConfirmComplaint,
    FollowUpSweep,
    RateComplaint,
    RefuseComplaint,
    ReopenComplaint,
    WorkAgain,
  ],
})
export class FollowUpModule {}
