import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type {
  DepartmentBrief,
  EstatePlaces,
  HouseholdsFound,
  ServiceStaffMember,
  StaffMember,
} from '@yingsheng/shared/api/directory';
import { STAFF_ROLES } from '@yingsheng/shared/people/role';
import { IsString, Length } from 'class-validator';
import { CurrentViewer, Permit, PermitAny } from '../platform/http/permissions';
import type { Viewer } from '../platform/http/viewer';
import {
  DepartmentView,
  EstatePlacesView,
  HouseholdsFoundView,
  ServiceStaffMemberView,
  StaffMemberView,
} from './directory.views';
import { FindHouseholds } from './find-households';
import { ListPlaces } from './list-places';
import { ListStaff } from './list-staff';

class HouseholdQuery {
  @ApiProperty({
    minLength: 1,
    maxLength: 40,
    description:
      'Address in any spelling, name or its pinyin, whole phone number or its last four digits; several words must all match',
    example: '3-2-1201',
  })
  @IsString()
  @Length(1, 40)
  query: string;
}

@ApiTags('directory')
@Controller('estates/:estateId')
@Permit(...STAFF_ROLES)
export class DirectoryController {
  constructor(
    private readonly listPlaces: ListPlaces,
    private readonly findHouseholds: FindHouseholds,
    private readonly listStaff: ListStaff,
  ) {}

  @Get('places')
  @PermitAny()
  @ApiOperation({ summary: 'Rooms and public areas one can complain about; residents get only their own rooms' })
  @ApiOkResponse({ type: EstatePlacesView })
  places(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<EstatePlaces> {
    return this.listPlaces.execute(viewer, estateId);
  }

  @Get('households')
  @ApiOperation({
    summary:
      'Find households by address, name, its pinyin, how somebody is spoken of, or phone; all that fit are counted',
  })
  @ApiOkResponse({ type: HouseholdsFoundView })
  households(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() { query }: HouseholdQuery,
  ): Promise<HouseholdsFound> {
    return this.findHouseholds.execute(viewer, estateId, query);
  }

  @Get('staff')
  @ApiOperation({ summary: 'Who could be offered work' })
  @ApiOkResponse({ type: [StaffMemberView] })
  staff(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<StaffMember[]> {
    return this.listStaff.staff(viewer, estateId);
  }

  @Get('service-staff')
  @PermitAny()
  @ApiOperation({ summary: 'Who deals with residents, by name and department; for naming them in a complaint' })
  @ApiOkResponse({ type: [ServiceStaffMemberView] })
  serviceStaff(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<ServiceStaffMember[]> {
    return this.listStaff.serviceStaff(viewer, estateId);
  }

  @Get('departments')
  @ApiOperation({ summary: 'Departments that can be given work' })
  @ApiOkResponse({ type: [DepartmentView] })
  departments(@CurrentViewer() viewer: Viewer, @Param('estateId') estateId: string): Promise<DepartmentBrief[]> {
    return this.listStaff.departments(viewer, estateId);
  }
}
