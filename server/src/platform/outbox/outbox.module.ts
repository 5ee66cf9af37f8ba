import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { OutboxConsumerRegistry } from './outbox-consumer-registry';
import { OutboxEvent } from './outbox-event';
import { OutboxWorker } from './outbox-worker';

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxEvent])],
  providers: [OutboxConsumerRegistry, OutboxWorker],
  exports: [OutboxConsumerRegistry, OutboxWorker],
})
export class OutboxModule {}
