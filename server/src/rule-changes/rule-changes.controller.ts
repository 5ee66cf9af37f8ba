import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CompanyBoundsView, RuleChanges } from '@yingsheng/shared/api/rule-change';
import type { PolicyVersions } from '@yingsheng/shared/api/sla';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { PublishPolicyDto } from '../sla/sla-requests';
import { PolicyVersionsDto } from '../sla/sla-responses';
import { CompanyBoundsOf } from './company-bounds';
import { DecideRuleChange } from './decide-rule-change';
import { ListRuleChanges } from './list-rule-changes';
import { PublishPolicy } from './publish-policy';
import { RefuseRuleChangeDto, SetCompanyBoundsDto } from './rule-change-requests';
import { CompanyBoundsViewDto, RuleChangesDto } from './rule-change-responses';

@ApiTags('promises')
@Controller('estates/:estateId')
@Permit(...MANAGER_ROLES)
export class EstateRulesController {
  constructor(
    private readonly publishPolicy: PublishPolicy,
    private readonly listChanges: ListRuleChanges,
    private readonly bounds: CompanyBoundsOf,
  ) {}

  @Post('policies')
  @HttpCode(200)
  @ApiOperation({ summary: '发布新的承诺（项目经理、管理员）；放宽的要品质部批准，次日起生效' })
  @ApiOkResponse({ type: PolicyVersionsDto })
  publish(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: PublishPolicyDto,
  ): Promise<PolicyVersions> {
    return this.publishPolicy.execute(viewer, estateId, request);
  }

  @Get('rule-changes')
  @ApiOperation({ summary: '规则变更：等批准的和以往的' })
  @ApiOkResponse({ type: RuleChangesDto })
  changes(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<RuleChanges> {
    return this.listChanges.execute(viewer, estateId);
  }

  @Get('company-bounds')
  @ApiOperation({ summary: '公司上限：承诺最长多久，抽访最低多少' })
  @ApiOkResponse({ type: CompanyBoundsViewDto })
  showBounds(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<CompanyBoundsView> {
    return this.bounds.show(viewer, estateId);
  }

  @Put('company-bounds')
  @ApiOperation({ summary: '设定公司上限（公司品质部）' })
  @ApiOkResponse({ type: CompanyBoundsViewDto })
  setBounds(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: SetCompanyBoundsDto,
  ): Promise<CompanyBoundsView> {
    return this.bounds.set(viewer, estateId, request);
  }
}

@ApiTags('promises')
@Controller('rule-changes')
@Permit(...MANAGER_ROLES)
export class RuleChangesController {
  constructor(private readonly decide: DecideRuleChange) {}

  @Post(':id/approve')
  @HttpCode(200)
  @ApiOperation({ summary: '批准规则变更，次日起生效（品质部，不能批自己提的）' })
  @ApiOkResponse({ type: RuleChangesDto })
  approve(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RuleChanges> {
    return this.decide.approve(viewer, id);
  }

  @Post(':id/refuse')
  @HttpCode(200)
  @ApiOperation({ summary: '退回规则变更，说明原因（品质部）' })
  @ApiOkResponse({ type: RuleChangesDto })
  refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() { answer }: RefuseRuleChangeDto,
  ): Promise<RuleChanges> {
    return this.decide.refuse(viewer, id, answer);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回自己提的规则变更' })
  @ApiOkResponse({ type: RuleChangesDto })
  withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<RuleChanges> {
    return this.decide.withdraw(viewer, id);
  }
}
