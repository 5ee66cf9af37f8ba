import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config/config';

export const MEDIA_VARIANTS = ['full', 'thumbnail'] as const;
export type MediaVariant = (typeof MEDIA_VARIANTS)[number];

export interface MediaUrlClaims {
  readonly mediaId: string;
  readonly variant: MediaVariant;
  readonly personId: string;
  /** Seconds since the epoch. */
  readonly expires: number;
}

const HOUR_SECONDS = 3600;
/** A link lives one to two hours: rounded up to the hour, so that a page that reloads keeps its cached pictures. */
const LIFETIME_HOURS = 2;

/** Picture elements cannot send an access token, so each link is signed for one person and expires. */
@Injectable()
export class MediaUrlSigner {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = createHmac('sha256', config.appSecret).update('media-url').digest();
  }

  urlFor(mediaId: string, variant: MediaVariant, personId: string, now: Date): string {
    const expires = (Math.floor(now.getTime() / 1000 / HOUR_SECONDS) + LIFETIME_HOURS) * HOUR_SECONDS;
    const signature = this.sign({ mediaId, variant, personId, expires });
    return `/api/media/${mediaId}/${variant}?person=${personId}&expires=${expires}&signature=${signature}`;
  }

  isValid(claims: MediaUrlClaims, signature: string, now: Date): boolean {
    const expected = Buffer.from(this.sign(claims));
    const given = Buffer.from(signature);
    return (
      expected.length === given.length && timingSafeEqual(expected, given) && now.getTime() / 1000 < claims.expires
    );
  }

  private sign({ mediaId, variant, personId, expires }: MediaUrlClaims): string {
    return createHmac('sha256', this.key).update(`${mediaId}/${variant}/${personId}/${expires}`).digest('base64url');
  }
}
