import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { WechatPushController } from './push.controller';
import { ReceivePush } from './receive-push';
import { MiniProgramApi, OfficialAccountApi } from './wechat-api';
import { WechatPush } from './wechat-push.entity';

/** One client per account, so that all areas share its access token. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([WechatPush])],
  controllers: [WechatPushController],
  providers: [MiniProgramApi, OfficialAccountApi, ReceivePush],
  exports: [MiniProgramApi, OfficialAccountApi],
})
export class WechatModule {}
