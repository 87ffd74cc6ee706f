import { expect, request, type APIRequestContext, type Browser } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Trainee, type Language } from './trainee.ts';

const START = fileURLToPath(new URL('../.config/run/start.mjs', import.meta.url));
const ADMINISTRATOR = { nickname: 'Root', email: 'root@attune.example', password: 'a long and quiet evening' };

/** A server for one file of journeys: what they publish and change is not seen by the others. */
export class OwnServer {
  readonly #child: ChildProcess;
  readonly #data: string;
  readonly address: string;
  /** The one-time link of the first administrator. */
  readonly welcome: string;
  #administrator: APIRequestContext | undefined;

  private constructor(child: ChildProcess, data: string, said: string) {
    const found = (line: RegExp): string => line.exec(said)?.[1] ?? '';
    this.#child = child;
    this.#data = data;
    this.address = `${found(/ready: (\S+)/)}/`;
    this.welcome = found(/(http\S+#\/welcome\/\S+)/);
  }

  /** @param settings more of the environment; without `PORT` it takes any that is free */
  static async open(settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
    const data = mkdtempSync(join(tmpdir(), 'attune-own-'));
    const env = { ...process.env, PORT: '0', DATA_FOLDER: data, RATE_LIMITS: 'no', LOG_LEVEL: 'silent', ...settings };
    const child = spawn(process.execPath, [START], { env });
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (/ready: \S+ /.test(said)) resolve();
      });
      child.once('exit', () => reject(new Error(`The server did not start:\n${said}`)));
    });
    return new OwnServer(child, data, said);
  }

  async close(): Promise<void> {
    await this.#administrator?.dispose();
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    await gone;
    rmSync(this.#data, { recursive: true, force: true });
  }

  /** A code for a new team; whoever joins by it gets this role. */
  async invite(team: string, role: 'trainee' | 'trainer' | 'lead'): Promise<string> {
    const api = await this.administrator();
    const { id } = (await (await api.post('api/teams', { data: { name: team } })).json()) as { id: string }; // as the protocol has it
    const made = await api.post(`api/teams/${id}/codes`, { data: { role, days: 1, uses: 100 } });
    return ((await made.json()) as { code: string }).code; // likewise
  }

  /** The server as its first administrator sees it. */
  async administrator(): Promise<APIRequestContext> {
    if (this.#administrator) return this.#administrator;
    const origin = new URL(this.address).origin;
    const api = await request.newContext({ baseURL: this.address, extraHTTPHeaders: { origin } });
    const token = this.welcome.split('/').at(-1);
    expect((await api.post('api/welcome', { data: { token, ...ADMINISTRATOR } })).ok()).toBe(true);
    this.#administrator = api;
    return api;
  }

  /** Somebody with a browser of their own who has joined by this code. */
  async joined(
    browser: Browser,
    code: string,
    nickname: string,
    options: { language?: Language } & object = {},
  ): Promise<Trainee> {
    const { language = 'en', ...rest } = options;
    const context = await browser.newContext({
      baseURL: this.address,
      serviceWorkers: 'block',
      locale: language,
      ...rest,
    });
    const trainee = new Trainee(await context.newPage(), language);
    const { page, words } = trainee;
    await page.goto(`./?stage=off#/join/${code}`);
    await page.getByRole('textbox', { name: words('online.nickname') }).fill(nickname);
    await trainee.button('online.join').click();
    await expect(trainee.heading('online.boardTitle')).toBeVisible();
    return trainee;
  }
}
