import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import request from 'supertest';
import { type BootedApp, bootApp } from '../support/boot-app';
import { buildSmallEstate, type SmallEstate } from '../support/small-estate';

const LIMIT_MS = 600;
const DRIP_MS = 50;
/**
 * Far fewer than a server whose limit nobody shortened would take. Bytes and not seconds: both sides are one process, and
 * on a busy machine the drops come as late as the cut.
 */
const FEW_BYTES = 200;

describe('whoever sends so slowly that only the connection is wanted', () => {
  let booted: BootedApp;
  let estate: SmallEstate;
  let port: number;

  beforeAll(async () => {
    booted = await bootApp({ config: { requestLimitMs: LIMIT_MS } });
    estate = await buildSmallEstate(booted);
    await booted.app.listen(0, '127.0.0.1');
    port = Number(new URL(await booted.app.getUrl()).port);
  });
  afterAll(() => booted.close());

  /** Sends `head`, then byte by byte for ever; how many bytes until it was cut off. */
  async function drip(head: string): Promise<number> {
    const socket: Socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('data', () => undefined);
    await once(socket, 'connect');
    let bytes = 0;
    socket.write(head);
    const dripping = setInterval(() => {
      socket.write('a');
      bytes += 1;
    }, DRIP_MS);
    // Cut off is cut off, whether the connection is closed or reset.
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(dripping);
    return bytes;
  }
  const heading = (path: string, type: string, more = '') =>
    `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: 100000\r\n${more}\r\n`;

  it.each([
    ['a_head', 'POST /api/auth/staff HTTP/1.1\r\nHost: x\r\nX-Long: '],
    ['a_body', heading('/api/auth/staff', 'application/json')],
    ['a_body_for_nobody', heading('/api/nothing-here', 'application/json')],
    ['an_upload_of_a_stranger', heading('/api/media', 'multipart/form-data; boundary=x')],
  ])('%s_is_cut_off', async (_what, head) => {
    expect(await drip(head)).toBeLessThan(FEW_BYTES);
  });

  it('others_are_answered_meanwhile_and_what_is_whole_is_never_cut', async () => {
    const slow = drip(heading('/api/auth/staff', 'application/json'));
    await estate.as('lin').get('/api/me').expect(200);
    await request(booted.http).post('/api/auth/staff').send({ account: 'nobody', password: 'x' }).expect(401);
    await slow;
  });
});
