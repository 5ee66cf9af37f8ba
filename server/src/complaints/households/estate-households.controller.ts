import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import type { Page } from '@yingsheng/shared/api/common';
import type { EstateHousehold, EstateHouseholdsQuery, EstateResident } from '@yingsheng/shared/api/households';
import { OWNING_ROLES } from '@yingsheng/shared/people/role';
import { IsString, Length, MaxLength } from 'class-validator';
import { OptionalField } from '../../platform/http/optional-field';
import { CurrentViewer, Permit } from '../../platform/http/permissions';
import type { Viewer } from '../../platform/http/viewer';
import { ListEstateHouseholds } from './list-estate-households';

class EstateHouseholdsQueryDto implements EstateHouseholdsQuery {
  @ApiPropertyOptional({ description: '哪一栋' })
  @OptionalField()
  @IsString()
  @Length(1, 36)
  buildingId?: string;

  @ApiPropertyOptional({ description: '门牌、姓名或拼音、手机号或后四位；写了就不看楼栋' })
  @OptionalField()
  @IsString()
  @MaxLength(40)
  query?: string;

  @ApiPropertyOptional({ description: '上一页返回的 nextCursor' })
  @OptionalField()
  @IsString()
  @MaxLength(10)
  cursor?: string;
}

class EstateResidentDto implements EstateResident {
  @ApiProperty() personId: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) phoneMasked: string | null;
  @ApiProperty({ description: '能登录，看得到进展' }) isBound: boolean;
}

class EstateHouseholdDto implements EstateHousehold {
  @ApiProperty() householdId: string;
  @ApiProperty() placeText: string;
  @ApiProperty({ type: [EstateResidentDto] }) residents: EstateResidentDto[];
  @ApiProperty({ description: '这一户还没关闭的反映' }) openMatterCount: number;
}

class EstateHouseholdPageDto implements Page<EstateHousehold> {
  @ApiProperty({ type: [EstateHouseholdDto] }) items: EstateHouseholdDto[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

/** 住户与人员里的住户. */
@ApiTags('directory')
@Controller('estates/:estateId')
export class EstateHouseholdsController {
  constructor(private readonly listEstateHouseholds: ListEstateHouseholds) {}

  @Get('residents')
  @Permit(...OWNING_ROLES)
  @ApiOperation({ summary: '住户：一栋楼的各户，或按门牌、姓名或拼音、手机号找；含还没办完的件数' })
  @ApiOkResponse({ type: EstateHouseholdPageDto })
  list(
    @CurrentViewer() viewer: Viewer,
    @Param('estateId') estateId: string,
    @Query() query: EstateHouseholdsQueryDto,
  ): Promise<Page<EstateHousehold>> {
    return this.listEstateHouseholds.execute(viewer, estateId, query);
  }
}
