import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ForgetOldKeys } from './forget-old-keys';
import { IdempotencyKey } from './idempotency-key.entity';
import { OncePerKey } from './once-per-key';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([IdempotencyKey])],
  providers: [OncePerKey, ForgetOldKeys],
  exports: [OncePerKey],
})
export class IdempotencyModule {}
