import { isPortFree, nextFreePort } from './ports.mjs';
import { loadSecret } from './secret.mjs';

const defaultPort = 4000;

/**
 * The address to serve at: PORT or nothing, when it is given; else the next free one.
 * @param {(line: string) => void} log
 */
export async function chooseAddress(log) {
  const given = Number(process.env.PORT || 0);
  if (given && !(await isPortFree(given))) {
    throw new Error(`Port ${given} is taken by another program. Stop it, or set PORT to a free one.`);
  }
  const port = given || (await nextFreePort(defaultPort));
  if (!given && port !== defaultPort) log(`Port ${defaultPort} is taken; using ${port}`);
  return { port, publicUrl: process.env.PUBLIC_URL || `http://localhost:${port}` };
}

/**
 * What every process of the product finds in its environment.
 * @param {{ folder: string, databaseUrl: string, port?: number, publicUrl?: string }} options
 * @returns {Record<string, string>}
 */
export function productEnv({ folder, databaseUrl, port, publicUrl }) {
  return {
    DATABASE_URL: databaseUrl,
    PLUMBLINE_SECRET: loadSecret(folder),
    PLUMBLINE_DATA: folder,
    ...(port ? { PORT: String(port) } : {}),
    ...(publicUrl ? { PUBLIC_URL: publicUrl } : {}),
  };
}
