import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../platform/config/config';
import { ForgetUnclaimedMedia } from './forget-unclaimed-media';
import { LocalDiskStorage } from './local-disk-storage';
import { MediaController } from './media.controller';
import { Media } from './media.entity';
import { MediaUrlSigner } from './media-url-signer';
import { MediaViews } from './media-views';
import { OpenMedia } from './open-media';
import { ObjectStorage } from './ports/object-storage';
import { UploadMedia } from './upload-media';
import { UploadQuota } from './upload-quota';

@Module({
  imports: [TypeOrmModule.forFeature([Media])],
  controllers: [MediaController],
  providers: [
    {
      provide: ObjectStorage,
      inject: [Config],
      useFactory: (config: Config) => new LocalDiskStorage(join(config.dataDir, 'media')),
    },
    MediaUrlSigner,
    MediaViews,
    UploadMedia,
    UploadQuota,
    ForgetUnclaimedMedia,
    OpenMedia,
  ],
  exports: [MediaUrlSigner, MediaViews, ObjectStorage, UploadMedia],
})
export class MediaModule {}
