import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ComplaintActionRequests } from '@yingsheng/shared/api/complaint-actions';
import type { SameMattersRequest } from '@yingsheng/shared/api/same-matter';
import { CATEGORY_CODES, type CategoryCode } from '@yingsheng/shared/complaint/category';
import { TEXT_MAX_LENGTH } from '@yingsheng/shared/complaint/limits';
import { IsBoolean, IsIn, IsString, Length } from 'class-validator';
import { SeenVersionDto } from '../../complaints/versioned-requests';
import { NestedField } from '../../platform/http/nested-field';
import { OptionalField } from '../../platform/http/optional-field';
import { TextField } from '../../platform/http/text-field';
import { PlaceInputDto } from '../intake-requests';

export class SameMattersDto implements SameMattersRequest {
  @ApiProperty()
  @IsString()
  @Length(1, 36)
  estateId: string;

  @TextField({ min: 1, max: TEXT_MAX_LENGTH, example: '停水了，一滴都没有' })
  text: string;

  @ApiProperty({ type: PlaceInputDto })
  @NestedField(() => PlaceInputDto)
  place: PlaceInputDto;

  @ApiPropertyOptional({ enum: CATEGORY_CODES, description: '不填则按文字判断' })
  @OptionalField()
  @IsIn(CATEGORY_CODES)
  category?: CategoryCode;
}

type LeaveRequest = ComplaintActionRequests['leave'];

export class LeaveJoinedDto extends SeenVersionDto implements LeaveRequest {
  @ApiProperty({ description: 'true：单独处理；false：撤回' })
  @IsBoolean()
  goOn: boolean;
}
