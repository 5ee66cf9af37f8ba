import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Calendars } from './calendars';
import { Holiday } from './entities/holiday';
import { SlaPolicy } from './entities/sla-policy';
import { InstallSlaDefaults } from './install-defaults';
import { Policies } from './policies';

@Module({
  imports: [TypeOrmModule.forFeature([Holiday, SlaPolicy])],
  providers: [Calendars, Policies, InstallSlaDefaults],
  exports: [Calendars, Policies],
})
export class SlaModule {}
