import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/directory.module';
import { MediaAccess } from '../media/media-access';
import { SlaModule } from '../sla/sla.module';
import { ComplaintMediaAccess } from './complaint-media-access';
import { ClockRow } from './entities/clock-row';
import { Complaint } from './entities/complaint';
import { ComplaintCounter } from './entities/complaint-counter';
import { IdempotencyKey } from './entities/idempotency-key';
import { Rating } from './entities/rating';
import { TimelineEntry } from './entities/timeline-entry';
import { TriageCorrection } from './entities/triage-correction';
import { WorkOrder } from './entities/work-order';
import { LoadComplaint } from './load-complaint';
import { NumberSeries } from './number-series';
import { PromiseBook } from './promise-book';
import { RecordDecision } from './record-decision';

@Global()
@Module({
  imports: [
    DirectoryModule,
    SlaModule,
    TypeOrmModule.forFeature([
      ClockRow,
      Complaint,
      ComplaintCounter,
      IdempotencyKey,
      Rating,
      TimelineEntry,
      TriageCorrection,
      WorkOrder,
    ]),
  ],
  providers: [
    { provide: MediaAccess, useClass: ComplaintMediaAccess },
    LoadComplaint,
    NumberSeries,
    PromiseBook,
    RecordDecision,
  ],
  exports: [MediaAccess, LoadComplaint, NumberSeries, PromiseBook, RecordDecision],
})
export class ComplaintsModule {}
