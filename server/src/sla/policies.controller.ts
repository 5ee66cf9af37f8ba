import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { PolicyPreview, PolicyVersions, WeatherAlerts } from '@yingsheng/shared/api/sla';
import { MANAGER_ROLES } from '@yingsheng/shared/people/role';
import { CurrentViewer, Permit } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import { LiftWeatherAlert } from './lift-weather-alert';
import { ListPolicies } from './list-policies';
import { ListWeatherAlerts } from './list-weather-alerts';
import { PreviewPolicy } from './preview-policy';
import { RaiseWeatherAlert } from './raise-weather-alert';
import { PreviewPolicyDto, RaiseWeatherAlertDto } from './sla-requests';
import { PolicyPreviewDto, PolicyVersionsDto, WeatherAlertsDto } from './sla-responses';

@ApiTags('promises')
@Controller('estates/:estateId')
@Permit(...MANAGER_ROLES)
export class PoliciesController {
  constructor(
    private readonly listPolicies: ListPolicies,
    private readonly previewPolicy: PreviewPolicy,
    private readonly listWeatherAlerts: ListWeatherAlerts,
    private readonly raiseWeatherAlert: RaiseWeatherAlert,
    private readonly liftWeatherAlert: LiftWeatherAlert,
  ) {}

  @Get('policies')
  @ApiOperation({ summary: '承诺的各个版本' })
  @ApiOkResponse({ type: PolicyVersionsDto })
  policies(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<PolicyVersions> {
    return this.listPolicies.execute(viewer, estateId);
  }

  @Post('policies/preview')
  @HttpCode(200)
  @ApiOperation({ summary: '试算：按这份草稿，一件投诉何时到期' })
  @ApiOkResponse({ type: PolicyPreviewDto })
  preview(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: PreviewPolicyDto,
  ): Promise<PolicyPreview> {
    return this.previewPolicy.execute(viewer, estateId, request);
  }

  @Get('weather-alerts')
  @ApiOperation({ summary: '红色预警的开关记录' })
  @ApiOkResponse({ type: WeatherAlertsDto })
  weatherAlerts(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<WeatherAlerts> {
    return this.listWeatherAlerts.execute(viewer, estateId);
  }

  @Post('weather-alerts')
  @HttpCode(200)
  @ApiOperation({ summary: '开启红色预警（项目经理、管理员）' })
  @ApiOkResponse({ type: WeatherAlertsDto })
  raise(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() request: RaiseWeatherAlertDto,
  ): Promise<WeatherAlerts> {
    return this.raiseWeatherAlert.execute(viewer, estateId, request);
  }

  @Post('weather-alerts/lift')
  @HttpCode(200)
  @ApiOperation({ summary: '解除红色预警（项目经理、管理员）' })
  @ApiOkResponse({ type: WeatherAlertsDto })
  lift(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<WeatherAlerts> {
    return this.liftWeatherAlert.execute(viewer, estateId);
  }
}
