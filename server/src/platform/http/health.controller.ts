import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../domain-error';
import { Public } from './permissions';

class HealthView {
  @ApiProperty()
  status: string;
}

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The database answers; 503 while it does not' })
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new DomainError('SERVER.BUSY');
    }
    return { status: 'ready' };
  }
}
