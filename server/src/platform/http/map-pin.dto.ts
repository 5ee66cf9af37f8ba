import { ApiProperty } from '@nestjs/swagger';
import type { MapPin } from '@yingsheng/shared/api/complaint';
import { IsNumber, Max, Min } from 'class-validator';

/** A point on the map, as a body of any request carries it. */
export class MapPinDto implements MapPin {
  @ApiProperty({ minimum: -90, maximum: 90, description: '纬度，GCJ-02' })
  @IsNumber()
  @Min(-90)
  @Max(90)
  latitude: number;

  @ApiProperty({ minimum: -180, maximum: 180, description: '经度，GCJ-02' })
  @IsNumber()
  @Min(-180)
  @Max(180)
  longitude: number;
}
