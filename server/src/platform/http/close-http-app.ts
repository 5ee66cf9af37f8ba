import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const SWEEP_MS = 100;

/** Accepts nothing more, lets requests in hand finish, then closes everything under them. */
export async function closeHttpApp(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // A connection whose last answer goes out after the close began would be kept alive until its timeout.
  const sweeping = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  try {
    await app.close();
  } finally {
    clearInterval(sweeping);
  }
}
