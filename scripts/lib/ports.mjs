import { connect, createServer } from 'node:net';

/** @returns {Promise<number>} a port of the loopback address that nothing listens on */
export async function freePort() {
  return listenOnce(0, '127.0.0.1');
}

/** @param {number} port whether a server could listen on this port, on every address */
export async function isPortFree(port) {
  if (await answers(port)) return false;
  return listenOnce(port).then(
    () => true,
    () => false,
  );
}

/**
 * @param {number} port
 * @param {number} tries
 */
export async function nextFreePort(port, tries = 50) {
  for (let candidate = port; candidate < port + tries; candidate += 1) {
    if (await isPortFree(candidate)) return candidate;
  }
  throw new Error(`No port between ${port} and ${port + tries - 1} is free. Set PORT to one that is.`);
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>}
 */
function listenOnce(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, ...(host ? { host } : {}), exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @param {number} port @returns {Promise<boolean>} */
function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
