import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  CONTENT_SUBJECTS,
  type ContentDecision,
  type ContentReviewView,
  type ContentSubject,
} from '@yingsheng/shared/api/content-review';
import type { MediaView } from '@yingsheng/shared/api/media';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { CONTENT_REVIEWER_ROLES } from '@yingsheng/shared/people/role';
import { IsBoolean } from 'class-validator';
import { MediaViewDto } from '../complaints/complaint-responses';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import { OptionalTextField } from '../platform/http/text-field';
import type { Viewer } from '../platform/http/viewer';
import { ListContentReviews } from './list-content-reviews';
import { ReviewContent } from './review-content';

class ContentReviewDto implements ContentReviewView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: CONTENT_SUBJECTS }) subject: ContentSubject;
  @ApiProperty() complaintId: string;
  @ApiProperty() number: string;
  @ApiProperty() title: string;
  @ApiProperty({ example: '辱骂' }) suspicion: string;
  @ApiProperty({ type: String, nullable: true }) text: string | null;
  @ApiProperty({ type: MediaViewDto, nullable: true }) media: MediaView | null;
  @ApiProperty({ format: 'date-time' }) flaggedAt: string;
  @ApiProperty({ description: '反映的原话不隐藏，只能放行' }) isWithholdable: boolean;
  @ApiProperty({ description: '自己写的、自己拍的，由别人复核' }) isOwn: boolean;
}

class ContentDecisionDto implements ContentDecision {
  @ApiProperty()
  @IsBoolean({ message: '请选择放行或不放行' })
  isReleased: boolean;

  @OptionalTextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH })
  reason?: string;
}

@ApiTags('content-reviews')
@Controller('content-reviews')
@Permit(...CONTENT_REVIEWER_ROLES)
export class ContentReviewsController {
  constructor(
    private readonly listContentReviews: ListContentReviews,
    private readonly reviewContent: ReviewContent,
  ) {}

  @Get()
  @ApiOperation({ summary: '待复核的话和照片，等得最久的在前' })
  @ApiOkResponse({ type: [ContentReviewDto] })
  list(@CurrentViewer() viewer: Viewer): Promise<ContentReviewView[]> {
    return this.listContentReviews.execute(viewer);
  }

  @Post(':id/decide')
  @HttpCode(200)
  @ApiOperation({ summary: '放行或不放行；不放行要写原因' })
  @ApiOkResponse({ type: [ContentReviewDto], description: 'what still waits' })
  async decide(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ContentDecisionDto,
  ): Promise<ContentReviewView[]> {
    await this.reviewContent.execute(viewer, id, body);
    return this.listContentReviews.execute(viewer);
  }
}
