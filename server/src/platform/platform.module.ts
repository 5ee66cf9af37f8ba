import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Clock } from './clock/clock';
import { Config } from './config/config';
import { DatabaseModule } from './database/database.module';
import { DiskSpace } from './disk/disk-space';
import { HttpModule } from './http/http.module';
import { IdempotencyModule } from './idempotency/idempotency.module';
import { JobsModule } from './jobs/jobs.module';
import { MetricsModule } from './metrics/metrics.module';
import { OutboxModule } from './outbox/outbox.module';
import { WechatModule } from './wechat/wechat.module';

@Global()
@Module({})
class PlatformModule {}

/** What every area stands on. */
export function createPlatformModule(config: Config, clock: Clock): DynamicModule {
  return {
    module: PlatformModule,
    imports: [DatabaseModule, OutboxModule, JobsModule, HttpModule, IdempotencyModule, MetricsModule, WechatModule],
    providers: [{ provide: Config, useValue: config }, { provide: Clock, useValue: clock }, DiskSpace],
    exports: [Config, Clock, DiskSpace],
  };
}
