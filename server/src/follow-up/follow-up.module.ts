import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { ConfirmComplaint } from './confirm-complaint';
import { FollowUpController } from './follow-up.controller';
import { FollowUpSweep } from './follow-up-sweep';
import { RateComplaint } from './rate-complaint';
import { RefuseComplaint } from './refuse-complaint';
import { ReopenComplaint } from './reopen-complaint';
import { WorkAgain } from './work-again';

@Module({
  imports: [DispatchModule],
  controllers: [FollowUpController],
  providers: [ConfirmComplaint, FollowUpSweep, RateComplaint, RefuseComplaint, ReopenComplaint, WorkAgain],
})
export class FollowUpModule {}
