import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ArrangeChecks } from './arrange-checks';
import { AskPlatform } from './ask-platform';
import { ContentCheck } from './content-check.entity';
import { ContentReviewsController } from './content-reviews.controller';
import { HearMediaVerdict } from './hear-media-verdict';
import { ListContentReviews } from './list-content-reviews';
import { RecordVerdict } from './record-verdict';
import { ReviewContent } from './review-content';

@Module({
  imports: [TypeOrmModule.forFeature([ContentCheck])],
  controllers: [ContentReviewsController],
  providers: [ArrangeChecks, AskPlatform, HearMediaVerdict, ListContentReviews, RecordVerdict, ReviewContent],
})
export class ContentCheckModule {}
