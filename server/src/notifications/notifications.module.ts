import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ComplaintsModule } from '../complaints/complaints.module';
import { DirectoryModule } from '../directory/directory.module';
import { ListNotices } from './list-notices';
import { LoadNotifiedMatter } from './load-notified-matter';
import { Notice } from './notice.entity';
import { NoticesController } from './notices.controller';
import { TellPeople } from './tell-people';

@Module({
  imports: [TypeOrmModule.forFeature([Notice]), ComplaintsModule, DirectoryModule],
  controllers: [NoticesController],
  providers: [ListNotices, LoadNotifiedMatter, TellPeople],
})
export class NotificationsModule {}
