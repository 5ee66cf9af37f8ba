import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ServicePhone } from '@yingsheng/shared/api/directory';
import { Public } from '../platform/http/permissions';
import { ServicePhoneView } from './directory.views';
import { ListServicePhones } from './list-service-phones';

/** In an emergency nobody signs in first. */
@ApiTags('directory')
@Controller('service-phones')
export class ServicePhonesController {
  constructor(private readonly listServicePhones: ListServicePhones) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The round-the-clock telephone of every estate' })
  @ApiOkResponse({ type: [ServicePhoneView] })
  list(): Promise<ServicePhone[]> {
    return this.listServicePhones.execute();
  }
}
