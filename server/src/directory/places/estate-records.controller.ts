import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { AddedPlace, DepartmentRecord } from '@yingsheng/shared/api/places';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { AddEstate } from './add-estate';
import { ChangeEstate } from './change-estate';
import { KeepDepartments } from './keep-departments';
import { ListDepartments } from './list-departments';
import { AddEstateDto, ChangeDepartmentDto, ChangeEstateDto, DepartmentDto } from './places.requests';
import { AddedPlaceView, DepartmentRecordView } from './places.views';

@ApiTags('places')
@Controller('estates')
@Permit('admin')
export class EstateRecordsController {
  constructor(
    private readonly addEstate: AddEstate,
    private readonly changeEstate: ChangeEstate,
    private readonly listDepartments: ListDepartments,
    private readonly keepDepartments: KeepDepartments,
  ) {}

  @Post()
  @ApiOperation({ summary: '新增小区，属于管理员所在的公司' })
  @ApiCreatedResponse({ type: AddedPlaceView })
  async add(@CurrentViewer() viewer: Viewer, @Body() body: AddEstateDto): Promise<AddedPlace> {
    return { id: await this.addEstate.execute(viewer, body) };
  }

  @Put(':estateId/record')
  @Permit('estateManager', 'admin')
  @HttpCode(204)
  @ApiOperation({ summary: '小区名称、服务电话、地址、地图位置' })
  change(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: ChangeEstateDto,
  ): Promise<void> {
    return this.changeEstate.execute(viewer, estateId, body);
  }

  @Get(':estateId/department-records')
  @Permit('estateManager', 'admin')
  @ApiOperation({ summary: '公司的部门，含已停用的' })
  @ApiOkResponse({ type: [DepartmentRecordView] })
  departments(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<DepartmentRecord[]> {
    return this.listDepartments.execute(viewer, estateId);
  }

  @Post(':estateId/department-records')
  @ApiOperation({ summary: '新增部门' })
  @ApiCreatedResponse({ type: AddedPlaceView })
  async addDepartment(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Body() body: DepartmentDto,
  ): Promise<AddedPlace> {
    return { id: await this.keepDepartments.add(viewer, estateId, body) };
  }

  @Put(':estateId/department-records/:departmentId')
  @HttpCode(204)
  @ApiOperation({ summary: '部门改名，或改它牵头的事项' })
  changeDepartment(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Param('departmentId') departmentId: string,
    @Body() body: ChangeDepartmentDto,
  ): Promise<void> {
    return this.keepDepartments.change(viewer, estateId, departmentId, body);
  }
}
