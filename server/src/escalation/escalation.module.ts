import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { RuleChangesModule } from '../rule-changes/rule-changes.module';
import { SlaModule } from '../sla/sla.module';
import { ApplyLadders } from './apply-ladders';
import { LadderController } from './ladder.controller';
import { LadderBook } from './ladder-book';
import { SetLadder } from './set-ladder';
import { ShowLadder } from './show-ladder';
import { SweepLadder } from './sweep-ladder';
import { UrgeController } from './urge.controller';
import { UrgeComplaint } from './urge-complaint';

@Module({
  imports: [DispatchModule, RuleChangesModule, SlaModule],
  controllers: [LadderController, UrgeController],
  providers: [ApplyLadders, LadderBook, SetLadder, ShowLadder, SweepLadder, UrgeComplaint],
})
export class EscalationModule {}
