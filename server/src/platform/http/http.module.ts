import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { RateLimiter } from './rate-limiter';

@Global()
@Module({ controllers: [HealthController], providers: [RateLimiter], exports: [RateLimiter] })
export class HttpModule {}
