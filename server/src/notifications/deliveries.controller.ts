import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import {
  CALL_STATES,
  CHANNELS_OUT,
  type ChannelOut,
  DELIVERY_STATES,
  type DeliveryState,
  type FailedDeliveryPage,
  type FailedDeliveryView,
  type ToldView,
} from '@yingsheng/shared/api/delivery';
import { MANAGER_ROLES, STAFF_ROLES } from '@yingsheng/shared/people/role';
import { IsOptional, IsUUID } from 'class-validator';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { ListFailedDeliveries } from './list-failed-deliveries';
import { RetryDelivery } from './retry-delivery';
import { ShowTold } from './show-told';

const MAYBE_TEXT = { type: String, nullable: true } as const;
const MAYBE_INSTANT = { ...MAYBE_TEXT, format: 'date-time' } as const;

class ToldDto implements ToldView {
  @ApiProperty() id: string;
  @ApiProperty() personName: string;
  @ApiProperty() isToStaff: boolean;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty(MAYBE_INSTANT) arrivedAt: string | null;
  @ApiProperty({ enum: [...CHANNELS_OUT, 'call'], nullable: true }) channel: ToldView['channel'];
  @ApiProperty({ enum: [...DELIVERY_STATES, ...CALL_STATES] }) state: ToldView['state'];
  @ApiProperty({ ...MAYBE_TEXT, description: '没送到的原因' }) cause: string | null;
}

class FailedDeliveryDto implements FailedDeliveryView {
  @ApiProperty() id: string;
  @ApiProperty(MAYBE_TEXT) complaintId: string | null;
  @ApiProperty() number: string;
  @ApiProperty() personName: string;
  @ApiProperty() isToStaff: boolean;
  @ApiProperty() title: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty(MAYBE_INSTANT) lastTriedAt: string | null;
  @ApiProperty() attemptCount: number;
  @ApiProperty({ enum: DELIVERY_STATES }) state: DeliveryState;
  @ApiProperty() cause: string;
}

class FailedDeliveryPageDto implements FailedDeliveryPage {
  @ApiProperty({ type: [FailedDeliveryDto] }) items: FailedDeliveryView[];
  @ApiProperty(MAYBE_TEXT) nextCursor: string | null;
  @ApiProperty({ enum: CHANNELS_OUT, isArray: true, description: '危险时能发给同事的渠道；空的，消息只在应用里' })
  channelsToStaff: ChannelOut[];
}

class FailedDeliveriesQuery {
  @ApiPropertyOptional({ format: 'uuid', description: '上一页返回的 nextCursor' })
  @IsOptional()
  @IsUUID()
  cursor?: string;
}

@ApiTags('deliveries')
@Controller()
export class DeliveriesController {
  constructor(
    private readonly showTold: ShowTold,
    private readonly listFailed: ListFailedDeliveries,
    private readonly retryDelivery: RetryDelivery,
  ) {}

  @Get('complaints/:id/deliveries')
  @Permit(...STAFF_ROLES)
  @ApiOperation({ summary: '告知记录：告诉了谁、用什么方式、送到没有' })
  @ApiOkResponse({ type: [ToldDto] })
  told(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ToldView[]> {
    return this.showTold.execute(viewer, id);
  }

  @Get('estates/:estateId/failed-deliveries')
  @Permit(...MANAGER_ROLES)
  @ApiOperation({ summary: '没能送达的消息，新的在前' })
  @ApiOkResponse({ type: FailedDeliveryPageDto })
  failed(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() query: FailedDeliveriesQuery,
  ): Promise<FailedDeliveryPage> {
    return this.listFailed.execute(viewer, estateId, query.cursor);
  }

  @Post('deliveries/:id/retry')
  @Permit(...MANAGER_ROLES)
  @HttpCode(204)
  @ApiOperation({ summary: '重发一条没能送达的消息' })
  retry(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    return this.retryDelivery.execute(viewer, id);
  }
}
