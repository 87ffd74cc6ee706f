import { describe, expect, it, vi } from 'vitest';
import { offerToAsk, withPassword } from './once-more.ts';
import { Refused, type Ask } from './server.ts';

/** A server that wants the password until it was given. */
const wanting = () => {
  const server = { given: false, asked: 0 };
  const ask = (() => {
    server.asked += 1;
    return server.given ? Promise.resolve(undefined) : Promise.reject(new Refused('password-needed'));
  }) as Ask;
  return { server, ask: withPassword(ask) };
};

describe('where the server wants the password once more', () => {
  it('the reader is asked, and then the server again', async () => {
    const { server, ask } = wanting();
    const stop = offerToAsk(() => Promise.resolve((server.given = true)));
    await expect(ask('endSessions')).resolves.toBeUndefined();
    expect(server.asked).toBe(2);
    stop();
  });

  it('two that want it at once are content with one answer', async () => {
    const { server, ask } = wanting();
    const asked = vi.fn(() => Promise.resolve((server.given = true)));
    const stop = offerToAsk(asked);
    await Promise.all([ask('endSessions'), ask('eraseMe')]);
    expect(asked).toHaveBeenCalledTimes(1);
    stop();
  });

  it('a reader who gives none hears why nothing happened', async () => {
    const { server, ask } = wanting();
    const stop = offerToAsk(() => Promise.resolve(false));
    await expect(ask('endSessions')).rejects.toMatchObject({ problem: 'password-needed' });
    expect(server.asked).toBe(1);
    stop();
  });

  it('a page that cannot ask lets the refusal through', async () => {
    const { ask } = wanting();
    offerToAsk(() => Promise.resolve(true))();
    await expect(ask('endSessions')).rejects.toMatchObject({ problem: 'password-needed' });
  });

  it('nobody is asked because of any other refusal', async () => {
    const asked = vi.fn(() => Promise.resolve(true));
    const stop = offerToAsk(asked);
    const refusing = withPassword(() => Promise.reject(new Refused('not-allowed')));
    await expect(refusing('endSessions')).rejects.toMatchObject({ problem: 'not-allowed' });
    expect(asked).not.toHaveBeenCalled();
    stop();
  });
});
