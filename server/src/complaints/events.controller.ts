import { Controller, Headers, type MessageEvent, Sse } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { DomainError } from '../platform/domain-error';
import { CurrentViewer, PermitAny } from '../platform/http/permissions';
import type { SignedIn } from '../platform/http/viewer';
import { FollowChanges } from './follow-changes';

@ApiTags('complaints')
@Controller('events')
@PermitAny()
export class EventsController {
  constructor(private readonly followChanges: FollowChanges) {}

  @Sse()
  @ApiOperation({
    summary: '变化推送（Server-Sent Events）：只说哪件反映变了、到了第几版',
    description:
      '请求头 `Accept: text/event-stream`。事件 `ready`：已接上；`changed`:`{complaintId, version}`。每 25 秒一次心跳，最长 10 分钟，断开后重连。',
  })
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  follow(@CurrentViewer() viewer: SignedIn, @Headers('accept') accept: string | undefined): Observable<MessageEvent> {
    if (!accept?.includes('text/event-stream')) throw new DomainError('REQUEST.NOT_ACCEPTABLE');
    return this.followChanges.execute(viewer);
  }
}
