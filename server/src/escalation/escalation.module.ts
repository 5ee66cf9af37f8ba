import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { SlaModule } from '../sla/sla.module';
import { ApplyLadders } from './apply-ladders';
import { LadderController } from './ladder.controller';
import { SetLadder } from './set-ladder';
import { ShowLadder } from './show-ladder';
import { SweepLadder } from './sweep-ladder';
import { UrgeController } from './urge.controller';
import { UrgeComplaint } from './urge-complaint';

@Module({
  imports: [DispatchModule, SlaModule],
  controllers: [LadderController, UrgeController],
  providers: [ApplyLadders, SetLadder, ShowLadder, SweepLadder, UrgeComplaint],
})
export class EscalationModule {}
