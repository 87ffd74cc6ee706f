import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { sqlitePlace } from '../testing/databases.ts';
import { testServer } from '../testing/server.ts';

test('whoever sends no HTTP and never hangs up is hung up on', async () => {
  const place = sqlitePlace();
  const server = await testServer(place.where);
  const { app } = server;
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo; // it listens on a port
  const open = () => new Promise((told) => app.server.getConnections((_error, count) => told(count)));
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  socket.on('error', () => undefined); // being cut off is what is wanted
  socket.write('hello there\r\n\r\n');
  let answer = '';
  socket.setEncoding('utf8').on('data', (more: string) => (answer += more));
  await once(socket, 'end');
  expect(answer).toContain('"type":"/api/problems/bad-request"');
  await expect.poll(open, { timeout: 5000 }).toBe(0);
  socket.destroy();
  await server.close();
  place.remove();
});
