import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Page } from '@yingsheng/shared/api/common';
import type { ComplaintDetail, ComplaintSummary } from '@yingsheng/shared/api/complaint';
import type { ComplaintCount, UnreadMessages } from '@yingsheng/shared/api/complaint-list';
import { EXPORT_MAX_ROWS } from '@yingsheng/shared/complaint/limits';
import { LIST_EXPORT_ROLES, STAFF_ROLES } from '@yingsheng/shared/people/role';
import type { FastifyReply } from 'fastify';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { RepeatableActions } from '../platform/idempotency/repeatable-actions';
import { SPREADSHEET_TYPE } from '../platform/spreadsheet/write-spreadsheet';
import { ActOnComplaint, type Decide } from './act-on-complaint';
import { AddEvidence } from './add-evidence';
import { CommentOnComplaint } from './comment-on-complaint';
import { ComplaintListQueryDto } from './complaint-list-query';
import {
  AcceptDto,
  AddEvidenceDto,
  AnswerOnTheSpotDto,
  CommentDto,
  CorrectTriageDto,
  DeclineDto,
  NoteDto,
  ProposeDeclineDto,
  PublishUpdateDto,
  ReadUpToDto,
  RejectDeclineDto,
  ResolveDto,
  UndoMergeDto,
} from './complaint-requests';
import { ComplaintCountDto, ComplaintDetailDto, ComplaintPageDto, UnreadMessagesDto } from './complaint-responses';
import { CountComplaints } from './count-complaints';
import { acceptComplaint } from './domain/decide/accept';
import { correctTriage } from './domain/decide/correct-triage';
import { declineComplaint, rejectDecline } from './domain/decide/decline';
import { publishUpdate } from './domain/decide/publish-update';
import { answerOnTheSpot, resolveComplaint } from './domain/decide/resolve';
import { noteOnComplaint } from './domain/decide/talk';
import { withClaim } from './domain/weigh-claim';
import { ExportComplaints } from './export-complaints';
import { JoinLead } from './join-lead';
import { ListComplaints } from './list-complaints';
import { MarkRead } from './mark-read';
import { ProposeDecline } from './propose-decline';
import { ShowComplaint } from './show-complaint';
import { TotalUnread } from './total-unread';
import { UndoMerge } from './undo-merge';
import { WeighClaims } from './weigh-claims';

@ApiTags('complaints')
@Controller('complaints')
@RepeatableActions(ShowComplaint)
export class ComplaintsController {
  constructor(
    private readonly listComplaints: ListComplaints,
    private readonly countComplaints: CountComplaints,
    private readonly showComplaint: ShowComplaint,
    private readonly actOnComplaint: ActOnComplaint,
    private readonly proposeDeclineOf: ProposeDecline,
    private readonly undoMerge: UndoMerge,
    private readonly joinLead: JoinLead,
    private readonly commentOnComplaint: CommentOnComplaint,
    private readonly addEvidenceTo: AddEvidence,
    private readonly markRead: MarkRead,
    private readonly claims: WeighClaims,
    private readonly totalUnread: TotalUnread,
    private readonly exportComplaints: ExportComplaints,
  ) {}

  @Get()
  @PermitAny()
  @ApiOperation({ summary: '反映列表：没有了结的险情在前，再按迟了多久、还剩多久；其余新的在前' })
  @ApiOkResponse({ type: ComplaintPageDto })
  list(@CurrentViewer() viewer: Viewer, @Query() query: ComplaintListQueryDto): Promise<Page<ComplaintSummary>> {
    return this.listComplaints.execute(viewer, query);
  }

  @Get('export')
  @Permit(...LIST_EXPORT_ROLES)
  @ApiOperation({
    summary: '导出清单（Excel）：符合条件的全部，先后与清单相同',
    description: `不含反映人；保密的不写内容和地点。一次最多 ${EXPORT_MAX_ROWS} 件；导出会记入操作记录。`,
  })
  @ApiOkResponse({ description: 'the file', content: { [SPREADSHEET_TYPE]: {} } })
  async export(
    @CurrentViewer() viewer: Viewer,
    @Query() query: ComplaintListQueryDto,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.exportComplaints.execute(viewer, query);
    await reply
      .type(SPREADSHEET_TYPE)
      .header('Content-Disposition', 'attachment; filename="complaints.xlsx"')
      .header('Cache-Control', 'no-store')
      .send(content);
  }

  @Get('unread')
  @PermitAny()
  @ApiOperation({ summary: '没看过的留言共几条：自己反映的、自己负责的、自己手上的' })
  @ApiOkResponse({ type: UnreadMessagesDto })
  unread(@CurrentViewer() viewer: Viewer): Promise<UnreadMessages> {
    return this.totalUnread.execute(viewer);
  }

  @Get('count')
  @PermitAny()
  @ApiOperation({ summary: '同样条件的列表一共几件，不只一页' })
  @ApiOkResponse({ type: ComplaintCountDto })
  count(@CurrentViewer() viewer: Viewer, @Query() query: ComplaintListQueryDto): Promise<ComplaintCount> {
    return this.countComplaints.execute(viewer, query);
  }

  @Get(':id')
  @PermitAny()
  @ApiOperation({ summary: '一件反映的全部' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  show(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ComplaintDetail> {
    return this.showComplaint.execute(viewer, id);
  }

  @Post(':id/accept')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '受理：答复业主谁来、下一步、什么时候' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  accept(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: AcceptDto): Promise<ComplaintDetail> {
    const { message, category = null, urgency = null, hazard, reason = null } = body;
    return this.act(viewer, id, body.version, (facts, now, manager) =>
      this.joinLead.after(
        manager,
        facts,
        acceptComplaint(facts, viewer, { message, category, urgency, hazard, reason }, now),
        now,
      ),
    );
  }

  @Post(':id/answer-on-the-spot')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '当场办结' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  answerOnTheSpot(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AnswerOnTheSpotDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts, now) => answerOnTheSpot(facts, viewer, body.answer, now));
  }

  @Post(':id/correct-triage')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '更正类别与紧急程度：时限只会提前，往后放要负责人写明理由，从现在起' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  correctTriage(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: CorrectTriageDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts, now, manager) =>
      this.joinLead.after(manager, facts, correctTriage(facts, viewer, body, now), now),
    );
  }

  @Post(':id/publish-update')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '告知进展：进度、困难、预计时间' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  publishUpdate(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: PublishUpdateDto,
  ): Promise<ComplaintDetail> {
    const update = { ...body, expectedAt: new Date(body.expectedAt), etaReason: body.etaReason ?? null };
    return this.act(viewer, id, body.version, async (facts, now, manager) => {
      const step = { complaintId: id, action: 'publishUpdate', notBefore: facts.complaint.submittedAt };
      const claim = await this.claims.execute(manager, viewer, body.claim, step, now);
      return withClaim(publishUpdate(facts, viewer, update, now), claim);
    });
  }

  @Post(':id/comment')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '留言' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  comment(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: CommentDto,
  ): Promise<ComplaintDetail> {
    return this.after(viewer, id, this.commentOnComplaint.execute(viewer, id, body));
  }

  @Post(':id/add-evidence')
  @PermitAny()
  @HttpCode(200)
  @ApiOperation({ summary: '补充照片：提交时没来得及传的' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  addEvidence(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: AddEvidenceDto,
  ): Promise<ComplaintDetail> {
    return this.after(viewer, id, this.addEvidenceTo.execute(viewer, id, body.mediaIds));
  }

  @Post(':id/read')
  @PermitAny()
  @HttpCode(204)
  @ApiOperation({ summary: '读到了哪一条：之后的留言才算未读' })
  read(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: ReadUpToDto): Promise<void> {
    return this.markRead.execute(viewer, id, body.sequence);
  }

  @Post(':id/note')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '内部沟通：业主看不到' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  note(@CurrentViewer() viewer: Viewer, @Param('id') id: string, @Body() body: NoteDto): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts) => noteOnComplaint(facts, viewer, body.text));
  }

  @Post(':id/resolve')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '办结，等业主确认' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  resolve(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ResolveDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts, now) => resolveComplaint(facts, viewer, body.outcome, now));
  }

  @Post(':id/propose-decline')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '提出不予受理' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  proposeDecline(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: ProposeDeclineDto,
  ): Promise<ComplaintDetail> {
    return this.after(viewer, id, this.proposeDeclineOf.execute(viewer, id, body));
  }

  @Post(':id/decline')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '批准不予受理' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  decline(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: DeclineDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts, now) => declineComplaint(facts, viewer, now));
  }

  @Post(':id/reject-decline')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '不同意不予受理' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  rejectDecline(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: RejectDeclineDto,
  ): Promise<ComplaintDetail> {
    return this.act(viewer, id, body.version, (facts) => rejectDecline(facts, viewer, body.reason));
  }

  @Post(':id/undo-merge')
  @Permit(...STAFF_ROLES)
  @HttpCode(200)
  @ApiOperation({ summary: '撤销并案：一天内，两件都恢复到并案以前' })
  @ApiOkResponse({ type: ComplaintDetailDto })
  unmerge(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: UndoMergeDto,
  ): Promise<ComplaintDetail> {
    return this.after(viewer, id, this.undoMerge.execute(viewer, id, body));
  }

  private async act(viewer: Viewer, id: string, version: number, decide: Decide): Promise<ComplaintDetail> {
    await this.actOnComplaint.execute(viewer, id, version, decide);
    return this.showComplaint.execute(viewer, id);
  }

  /** Every action answers with the complaint as it is now. */
  private async after(viewer: Viewer, id: string, done: Promise<void>): Promise<ComplaintDetail> {
    await done;
    return this.showComplaint.execute(viewer, id);
  }
}
