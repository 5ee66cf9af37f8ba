import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { SlaModule } from '../sla/sla.module';
import { AnalyticsController } from './analytics.controller';
import { ReadBoard } from './read-board';
import { ReadPromises } from './read-promises';

@Module({
  imports: [DirectoryModule, SlaModule],
  controllers: [AnalyticsController],
  providers: [ReadBoard, ReadPromises],
})
export class AnalyticsModule {}
