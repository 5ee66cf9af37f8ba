import { Module } from '@nestjs/common';
import { DirectoryModule } from '../directory/directory.module';
import { SlaModule } from '../sla/sla.module';
import { AnalyticsController } from './analytics.controller';
import { CompanyBoardController } from './company-board.controller';
import { PromisesInForce } from './promises-in-force';
import { ReadBoard } from './read-board';
import { ReadCompanyBoard } from './read-company-board';
import { ReadPromises } from './read-promises';
import { ReadPublicPromises } from './read-public-promises';

@Module({
  imports: [DirectoryModule, SlaModule],
  controllers: [AnalyticsController, CompanyBoardController],
  providers: [PromisesInForce, ReadBoard, ReadCompanyBoard, ReadPromises, ReadPublicPromises],
})
export class AnalyticsModule {}
