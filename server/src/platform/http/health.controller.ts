import { setTimeout as wait } from 'node:timers/promises';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { TransactionRunner } from '../database/transaction-runner';
import { DiskSpace } from '../disk/disk-space';
import { DomainError } from '../domain-error';
import { OpenBeforeSetUp, Public, Unlimited } from './permissions';

/** Whoever asks wants to know soon. */
const PATIENCE_MS = 2000;

class HealthView {
  @ApiProperty({ enum: ['live', 'ready', 'degraded'] })
  status: 'live' | 'ready' | 'degraded';

  @ApiPropertyOptional({ enum: ['diskFull'], description: 'what does not go on while degraded: no photo is taken' })
  reason?: 'diskFull';
}

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly disk: DiskSpace,
  ) {}

  @Get('live')
  @Unlimited()
  @ApiOperation({ summary: 'The process runs' })
  @ApiOkResponse({ type: HealthView })
  live(): HealthView {
    return { status: 'live' };
  }

  @Get('ready')
  @OpenBeforeSetUp()
  @ApiOperation({ summary: 'The database takes a transaction; 503 with the reason while it does not' })
  @ApiOkResponse({ type: HealthView })
  async ready(): Promise<HealthView> {
    await Promise.race([this.transactions.probe(), tooLate()]);
    return (await this.disk.isShort()) ? { status: 'degraded', reason: 'diskFull' } : { status: 'ready' };
  }
}

async function tooLate(): Promise<never> {
  await wait(PATIENCE_MS, undefined, { ref: false });
  throw new DomainError('SERVER.BUSY', { reason: 'databaseSlow' });
}
