import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { SlaModule } from '../sla/sla.module';
import { AnalyticsController } from './analytics.controller';
import { PromisesInForce } from './promises-in-force';
import { ReadBoard } from './read-board';
import { ReadPromises } from './read-promises';
import { ReadPublicPromises } from './read-public-promises';

@Module({
  imports: [DirectoryModule, SlaModule],
  controllers: [AnalyticsController],
  providers: [PromisesInForce, ReadBoard, ReadPromises, ReadPublicPromises],
})
export class AnalyticsModule {}
