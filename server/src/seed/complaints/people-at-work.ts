import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AccessTokens } from '../../auth/access-tokens';
import { LoadViewer } from '../../auth/load-viewer';
import { UploadMedia } from '../../media/upload-media';
import { newId } from '../../platform/ids';
import { drawPicture, type Motif } from './pictures';

/** What people do, through the same doors that the app uses: every request is checked, recorded and told. */
export class PeopleAtWork {
  private readonly tokens: AccessTokens;
  private readonly viewers: LoadViewer;
  private readonly uploads: UploadMedia;
  private pictureCount = 0;

  constructor(private readonly app: NestFastifyApplication) {
    this.tokens = app.get(AccessTokens, { strict: false });
    this.viewers = app.get(LoadViewer, { strict: false });
    this.uploads = app.get(UploadMedia, { strict: false });
  }

  /** @throws Error with the server's refusal */
  async post<Answer>(personId: string, path: string, body: object): Promise<Answer> {
    const response = await this.app.inject({
      method: 'POST',
      url: `/api${path}`,
      headers: { authorization: `Bearer ${this.tokens.sign(personId).token}`, 'idempotency-key': newId() },
      payload: body,
    });
    if (response.statusCode >= 400) throw new Error(`POST ${path} answered ${response.statusCode}: ${response.body}`);
    return response.json<Answer>();
  }

  async photograph(personId: string, motif: Motif): Promise<string> {
    this.pictureCount += 1;
    const viewer = await this.viewers.execute(personId);
    const { id } = await this.uploads.execute(viewer, await drawPicture(motif, this.pictureCount));
    return id;
  }
}
