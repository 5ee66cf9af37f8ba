import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import {
  CALL_OUTCOMES,
  type CallMatterView,
  type CallOutcome,
  type CallTaskView,
  type RecordCallRequest,
} from '@yingsheng/shared/api/call-task';
import { REASON_MAX_LENGTH, REASON_MIN_LENGTH } from '@yingsheng/shared/complaint/limits';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { IsIn } from 'class-validator';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import { OptionalTextField } from '../platform/http/text-field';
import type { Viewer } from '../platform/http/viewer';
import { ListCallTasks } from './list-call-tasks';
import { RecordCall } from './record-call';

class CallMatterDto implements CallMatterView {
  @ApiProperty() id: string;
  @ApiProperty() complaintId: string;
  @ApiProperty({ example: 'YS-261123-0042' }) number: string;
  @ApiProperty() title: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty({ description: '等业主确认，可以记下“已修好”或“还没好”' }) isToBeAnswered: boolean;
}

class CallTaskDto implements CallTaskView {
  @ApiProperty() id: string;
  @ApiProperty({ type: [CallMatterDto], description: '这位业主的每一件，各记各的结果' }) matters: CallMatterDto[];
  @ApiProperty({ description: '电话里怎么说' }) script: string;
  @ApiProperty() personName: string;
  @ApiProperty({ type: String, nullable: true }) phone: string | null;
  @ApiProperty({ type: String, nullable: true }) contactHours: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) dueAt: string;
  @ApiProperty() attemptCount: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastTriedAt: string | null;
}

class RecordCallDto implements RecordCallRequest {
  @ApiProperty({ enum: CALL_OUTCOMES })
  @IsIn(CALL_OUTCOMES)
  outcome: CallOutcome;

  @OptionalTextField({ min: 1, max: REASON_MAX_LENGTH })
  note?: string;

  @OptionalTextField({ min: REASON_MIN_LENGTH, max: REASON_MAX_LENGTH, example: '厨房不滴了，谢谢' })
  words?: string;
}

@ApiTags('calls')
@Controller('call-tasks')
@Permit(...STAFF_ROLES)
export class CallTasksController {
  constructor(
    private readonly listCallTasks: ListCallTasks,
    private readonly recordCall: RecordCall,
  ) {}

  @Get()
  @ApiOperation({ summary: '我要打的电话：一位业主一通，先到期的在前' })
  @ApiOkResponse({ type: [CallTaskDto] })
  list(@CurrentViewer() viewer: Viewer): Promise<CallTaskView[]> {
    return this.listCallTasks.execute(viewer);
  }

  @Post(':id/record')
  @HttpCode(204)
  @ApiOperation({ summary: '记下一件的电话结果：告知了，业主说已修好或还没好（附原话），或没打通、稍后再打' })
  record(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: RecordCallDto): Promise<void> {
    return this.recordCall.execute(viewer, id, body);
  }
}
