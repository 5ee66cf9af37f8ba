import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Calendars } from './calendars';
import { EscalationLadder } from './entities/escalation-ladder';
import { Holiday } from './entities/holiday';
import { SlaPolicy } from './entities/sla-policy';
import { InstallSlaDefaults } from './install-defaults';
import { Ladders } from './ladders';
import { Policies } from './policies';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationLadder, Holiday, SlaPolicy])],
  providers: [Calendars, Ladders, Policies, InstallSlaDefaults],
  exports: [Calendars, Ladders, Policies],
})
export class SlaModule {}
