import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '../auth/auth.module';
import { DirectoryModule } from '../directory/directory.module';
import { MediaModule } from '../media/media.module';
import { SlaModule } from '../sla/sla.module';
import { DeclinedOffer } from './entities/declined-offer';
import { RoomCode } from './entities/room-code';
import { RoomInvitation } from './entities/room-invitation';
import { RoomRequest } from './entities/room-request';
import { AcceptInvitation } from './household/accept-invitation';
import { EndExpired } from './household/end-expired';
import { HouseholdController } from './household/household.controller';
import { InviteToRoom } from './household/invite-to-room';
import { LeaveRoom } from './household/leave-room';
import { ShowHousehold } from './household/show-household';
import { AcceptRoomCode } from './letters/accept-room-code';
import { KeepRoomCode } from './letters/keep-room-code';
import { PrintLetters } from './letters/print-letters';
import { RoomCodes } from './letters/room-codes';
import { RoomCodesController } from './letters/room-codes.controller';
import { RoomLettersController } from './letters/room-letters.controller';
import { ListRooms } from './list-rooms';
import { AcceptOffer } from './phone/accept-offer';
import { DeclineOffer } from './phone/decline-offer';
import { PhoneController } from './phone/phone.controller';
import { ProvePhone } from './phone/prove-phone';
import { AskForRoom } from './requests/ask-for-room';
import { DecideRoomRequest } from './requests/decide-room-request';
import { DraftRoomRequest } from './requests/draft-room-request';
import { ListRoomRequests } from './requests/list-room-requests';
import { SweepLateRequests } from './requests/sweep-late-requests';
import { ResidencyController } from './residency.controller';
import { RoomRequestsController } from './room-requests.controller';
import { ShowOwnResidency } from './show-own-residency';

@Module({
  imports: [
    AuthModule,
    DirectoryModule,
    MediaModule,
    SlaModule,
    TypeOrmModule.forFeature([DeclinedOffer, RoomCode, RoomInvitation, RoomRequest]),
  ],
  controllers: [
    HouseholdController,
    PhoneController,
    ResidencyController,
    RoomCodesController,
    RoomLettersController,
    RoomRequestsController,
  ],
  providers: [
    AcceptInvitation,
    AcceptOffer,
    AcceptRoomCode,
    AskForRoom,
    DecideRoomRequest,
    DeclineOffer,
    DraftRoomRequest,
    EndExpired,
    InviteToRoom,
    KeepRoomCode,
    LeaveRoom,
    ListRoomRequests,
    ListRooms,
    PrintLetters,
    ProvePhone,
    RoomCodes,
    ShowHousehold,
    ShowOwnResidency,
    SweepLateRequests,
  ],
})
export class ResidencyModule {}
