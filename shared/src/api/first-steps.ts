/** 第一步: what is recorded so far of what a company needs before its residents hear of it; `GET /api/set-up/steps`. */
export interface FirstSteps {
  estateCount: number;
  roomCount: number;
  /** Rooms whose people stand in the company's books. */
  registeredRoomCount: number;
  /** Rooms to which somebody is bound. */
  boundRoomCount: number;
  /** Rooms to which nobody is bound and for which no letter was ever printed: who lives there has not heard of it. */
  unreachedRoomCount: number;
  departmentCount: number;
  /** Everybody who works on the estates, but for the admin who asks. */
  colleagueCount: number;
  /** Of them: have not chosen a password yet. */
  waitingColleagueCount: number;
  /** Shifts that are not over yet. */
  shiftCount: number;
  /** Where it is missing altogether, by name. */
  estatesWithout: { rooms: string[]; register: string[]; frontDesk: string[]; shifts: string[] };
  /** Residents can sign in by a code. */
  hasSmsCodes: boolean;
  /** The mini-program's AppID is filled in; whether WeChat accepts it is the doctor's question. */
  hasWechat: boolean;
}
