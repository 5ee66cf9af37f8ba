import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessTokens } from '../../auth/access-tokens';
import { LoadViewer } from '../../auth/load-viewer';
import { Sessions } from '../../auth/sessions';
import { UploadMedia } from '../../media/upload-media';
import { newId } from '../../platform/ids';
import { drawPicture, type Motif } from './pictures';

const ORIGIN = { address: '', client: 'seed' };

interface SignIn {
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** What people do, through the same doors that the app uses: every request is checked, recorded and told. */
export class PeopleAtWork {
  private readonly tokens: AccessTokens;
  private readonly sessions: Sessions;
  private readonly viewers: LoadViewer;
  private readonly uploads: UploadMedia;
  /** By person: the one sign-in of each. */
  private readonly signedIn = new Map<string, SignIn>();
  private pictureCount = 0;

  constructor(private readonly app: NestFastifyApplication) {
    this.tokens = app.get(AccessTokens, { strict: false });
    this.sessions = app.get(Sessions, { strict: false });
    this.viewers = app.get(LoadViewer, { strict: false });
    this.uploads = app.get(UploadMedia, { strict: false });
  }

  /** @throws Error with the server's refusal */
  async post<Answer>(personId: string, path: string, body: object): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { authorization: `Bearer ${await this.tokenOf(personId)}`, 'idempotency-key': newId() },
      payload: body,
    });
    if (response.statusCode >= 400) throw new Error(`POST ${path} answered ${response.statusCode}: ${response.body}`);
    return response.json<Answer>();
  }

  async photograph(personId: string, motif: Motif): Promise<string> {
    this.pictureCount += 1;
    const viewer = await this.viewers.inTheNameOf(personId);
    const { id } = await this.uploads.execute(viewer, await drawPicture(motif, this.pictureCount));
    return id;
  }

  /** Nobody stays signed in by what was only told. */
  async goHome(): Promise<void> {
    for (const { refreshToken } of this.signedIn.values()) await this.sessions.end(refreshToken);
    this.signedIn.clear();
  }

  /** Signed anew for each request: between two of them months may pass. */
  private async tokenOf(personId: string): Promise<string> {
    const signIn = this.signedIn.get(personId) ?? (await this.signIn(personId));
    this.signedIn.set(personId, signIn);
    return this.tokens.sign(personId, signIn.sessionId).token;
  }

  private async signIn(personId: string): Promise<SignIn> {
    const { accessToken, refreshToken } = await this.sessions.start(personId, ORIGIN);
    return { sessionId: this.tokens.read(accessToken).sessionId, refreshToken };
  }
}
