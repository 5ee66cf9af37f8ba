import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type {
  GrantableRoles,
  StaffAccountDetail,
  StaffAccountPage,
  StaffLink,
  StaffLinkPage,
} from '@yingsheng/shared/api/staff-accounts';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { AccountFieldsDto, AccountsQueryDto, CreateAccountDto, LinksQueryDto, RoleScopeDto } from './accounts.requests';
import {
  GrantableRolesView,
  InvitedView,
  StaffAccountDetailView,
  StaffAccountPageView,
  StaffLinkPageView,
  StaffLinkView,
} from './accounts.views';
import { ChangeAccount } from './change-account';
import { ChangeRoles } from './change-roles';
import { CreateAccount } from './create-account';
import { InviteColleagues } from './invite-colleagues';
import { ListAccounts } from './list-accounts';
import { ListGrantableRoles } from './list-grantable-roles';

@ApiTags('staff')
@Controller('staff-accounts')
@Permit('estateManager', 'admin')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly grantableRoles: ListGrantableRoles,
    private readonly createAccount: CreateAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly changeRoles: ChangeRoles,
    private readonly invitations: InviteColleagues,
  ) {}

  @Get()
  @ApiOperation({ summary: '账号：同事、角色、是否已设密码' })
  @ApiOkResponse({ type: StaffAccountPageView })
  list(@CurrentViewer() viewer: Viewer, @Query() query: AccountsQueryDto): Promise<StaffAccountPage> {
    return this.listAccounts.page(viewer, query);
  }

  @Post()
  @ApiOperation({ summary: '添加同事并发出邀请' })
  @ApiOkResponse({ type: StaffLinkView })
  @HttpCode(200)
  create(@CurrentViewer() viewer: Viewer, @Body() body: CreateAccountDto): Promise<StaffLink> {
    return this.createAccount.execute(viewer, body);
  }

  @Get('grantable')
  @ApiOperation({ summary: '可以任命到哪里、任命什么' })
  @ApiOkResponse({ type: GrantableRolesView })
  grantable(@CurrentViewer() viewer: Viewer): Promise<GrantableRoles> {
    return this.grantableRoles.execute(viewer);
  }

  @Get('links')
  @ApiOperation({ summary: '还没用的邀请，用来打印' })
  @ApiOkResponse({ type: StaffLinkPageView })
  links(@CurrentViewer() viewer: Viewer, @Query() { cursor }: LinksQueryDto): Promise<StaffLinkPage> {
    return this.invitations.page(viewer, cursor);
  }

  @Post('links')
  @HttpCode(200)
  @ApiOperation({ summary: '给还没有邀请过的同事都发一份' })
  @ApiOkResponse({ type: InvitedView })
  async inviteAll(@CurrentViewer() viewer: Viewer): Promise<InvitedView> {
    return { count: await this.invitations.inviteAll(viewer) };
  }

  @Get(':personId')
  @ApiOperation({ summary: '一位同事的账号' })
  @ApiOkResponse({ type: StaffAccountDetailView })
  one(@CurrentViewer() viewer: Viewer, @Param('personId') personId: string): Promise<StaffAccountDetail> {
    return this.listAccounts.one(viewer, personId);
  }

  @Put(':personId')
  @HttpCode(204)
  @ApiOperation({ summary: '改姓名、电话、部门、技能、楼栋、上限' })
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() body: AccountFieldsDto,
  ): Promise<void> {
    return this.changeAccount.execute(viewer, personId, body);
  }

  @Post(':personId/roles/give')
  @HttpCode(204)
  @ApiOperation({ summary: '任命' })
  give(
    @CurrentViewer() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() scope: RoleScopeDto,
  ): Promise<void> {
    return this.changeRoles.give(viewer, personId, scope);
  }

  @Post(':personId/roles/take')
  @HttpCode(204)
  @ApiOperation({ summary: '收回角色；是在一个小区的最后一个角色时，手上不能还有事' })
  take(
    @CurrentViewer() viewer: Viewer,
    @Param('personId') personId: string,
    @Body() scope: RoleScopeDto,
  ): Promise<void> {
    return this.changeRoles.take(viewer, personId, scope);
  }

  @Post(':personId/link')
  @HttpCode(200)
  @ApiOperation({ summary: '发邀请，或发重设密码的链接；以前的作废' })
  @ApiOkResponse({ type: StaffLinkView })
  invite(@CurrentViewer() viewer: Viewer, @Param('personId') personId: string): Promise<StaffLink> {
    return this.invitations.invite(viewer, personId);
  }

  @Post(':personId/link/void')
  @HttpCode(204)
  @ApiOperation({ summary: '作废还没用的链接' })
  callBack(@CurrentViewer() viewer: Viewer, @Param('personId') personId: string): Promise<void> {
    return this.invitations.callBack(viewer, personId);
  }
}
