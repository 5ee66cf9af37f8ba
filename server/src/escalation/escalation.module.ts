import { Module } from '@nestjs/common';
import { DispatchModule } from '../dispatch/dispatch.module';
import { SweepLadder } from './sweep-ladder';

@Module({
  imports: [DispatchModule],
  providers: [SweepLadder],
  exports: [SweepLadder],
})
export class EscalationModule {}
