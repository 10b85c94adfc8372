import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface HttpReply {
  status: number;
  body: string;
}

/** One kept-alive connection that carries one request after the other: as little work as a client can do. */
export interface HttpConnection {
  post(path: string, headers: string, body: string): Promise<HttpReply>;
  close(): void;
}

export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.setNoDelay(true);
  let received = '';
  let waiting: { resolve: (reply: HttpReply) => void; reject: (error: Error) => void } | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    received += chunk;
    const reply = wholeReply(received);
    if (!reply) return;
    received = '';
    waiting?.resolve(reply);
  });
  for (const event of ['close', 'error']) {
    socket.on(event, () => waiting?.reject(new Error('the server closed the connection')));
  }
  return {
    post: (path, headers, body) => {
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n${headers}` +
          `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      );
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => endQuietly(socket),
  };
}

/** The reply, once all of it is there; only one is ever under way. */
function wholeReply(text: string): HttpReply | null {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return null;
  const at = text.indexOf('content-length:');
  const length = Number.parseInt(text.slice(at + 'content-length:'.length), 10);
  if (text.length < head + 4 + length) return null;
  return { status: Number(text.slice(9, 12)), body: text.slice(head + 4) };
}

function endQuietly(socket: Socket): void {
  socket.removeAllListeners();
  socket.on('error', () => undefined);
  socket.destroy();
}
