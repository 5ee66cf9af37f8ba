import { createServer } from 'node:net';

/** Error code when nothing can listen on the port, else null. */
export function portProblem(port, host = '0.0.0.0') {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', (error) => settle(error.code ?? 'UNKNOWN'));
    probe.listen(port, host, () => probe.close(() => settle(null)));
  });
}

/** The first free port from `from` upwards. */
export async function freePort(from) {
  for (let port = from; port < from + 500; port += 1) {
    if ((await portProblem(port, '127.0.0.1')) === null) return port;
  }
  throw new Error(`no free port between ${from} and ${from + 500}`);
}
