import { expect, request, type APIRequestContext, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { save } from '../src/engine/index.ts';
import { playedThrough } from './finished-run.ts';
import { LIBRARY, type Trainee } from './trainee.ts';

/** What the server said when it started: where to join, and where the first administrator begins. */
function saidAtStart(link: RegExp): string {
  const said = readFileSync(`${process.env.ATTUNE_DATA ?? ''}/said.txt`, 'utf8'); // see playwright.config.ts
  const found = link.exec(said)?.[1];
  if (found === undefined) throw new Error(`The server did not say ${String(link)} when it started:\n${said}`);
  return found;
}

/** The code of the demo team. */
export const demoCode = (): string => saidAtStart(/#\/join\/([\w-]+)/);

const ADMINISTRATOR = { email: 'root@attune.example', password: 'a long and quiet evening' };

/** The server as its administrator sees it; whichever journey comes first uses the one-time link. */
export async function asAdministrator(baseURL: string): Promise<APIRequestContext> {
  const server = await request.newContext({ baseURL, extraHTTPHeaders: { origin: new URL(baseURL).origin } });
  const token = saidAtStart(/#\/welcome\/([\w-]+)/);
  const first = await server.post('api/welcome', { data: { token, nickname: 'Root', ...ADMINISTRATOR } });
  if (!first.ok()) expect((await server.post('api/sign-in', { data: ADMINISTRATOR })).ok()).toBe(true);
  return server;
}

/** A new team, and the code to join it. */
export async function newTeam(baseURL: string, name: string): Promise<string> {
  const server = await asAdministrator(baseURL);
  const { id } = (await (await server.post('api/teams', { data: { name } })).json()) as { id: string }; // as the protocol has it
  const made = await server.post(`api/teams/${id}/codes`, { data: { role: 'trainee', days: 1, uses: 100 } });
  const { code } = (await made.json()) as { code: string }; // likewise
  await server.dispose();
  return code;
}

let people = 0;

/** A name that nobody else in the team has. */
export const aName = (kind: string): string => `${kind} ${process.pid}-${(people += 1)}`;

/** Opens the link of an invitation, chooses a name and joins. */
export async function join(trainee: Trainee, code: string, nickname: string): Promise<void> {
  const { page, words } = trainee;
  await page.goto(`./?stage=off&join=${people}#/join/${code}`);
  await page.getByRole('textbox', { name: words('online.nickname') }).fill(nickname);
  await trainee.button('online.join').click();
  await expect(trainee.heading('online.boardTitle')).toBeVisible();
}

/**
 * Plays a call of the library to its debrief, and tells its name.
 * @param nth which: a board shows eleven lines to a visitor, so journeys about lines take different calls
 */
export async function playOne(trainee: Trainee, nth = 0): Promise<string> {
  const { page } = trainee;
  await page.goto(LIBRARY);
  const link = page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').nth(nth);
  const id = ((await link.getAttribute('href')) ?? '').split('/').pop() ?? '';
  await link.click();
  await trainee.takeCall();
  await trainee.playToDebrief();
  return id;
}

/** Joins the demo team and sends a whole run, as the page would, without clicking through either. */
export async function joinAndPlay(page: Page, nickname: string, scenario: string): Promise<void> {
  const joined = await page.request.post('api/join', { data: { code: demoCode(), nickname } });
  expect(joined.ok(), await joined.text()).toBe(true);
  await sendRun(page, scenario);
}

/** A ticket for whoever this browser is known as, as the server gives it. */
export interface GivenTicket {
  readonly token: string;
  readonly ticket: { readonly id: string; readonly hash: string };
}

export async function ticketFor({ request: server }: Page, scenario: string): Promise<GivenTicket> {
  const published = (await (await server.get('api/scenarios')).json()) as readonly { id: string; hash: string }[]; // as the protocol has it
  const hash = published.find(({ id }) => id === scenario)?.hash ?? '';
  const given = await server.post('api/tickets', { data: { wanted: [{ scenario, hash, count: 1 }] } });
  const [ticket] = ((await given.json()) as { tickets: readonly GivenTicket[] }).tickets; // likewise
  if (!ticket) throw new Error(`The server gives no ticket for ${scenario}.`);
  return ticket;
}

/** Sends a whole run for whoever this browser is known as. */
export async function sendRun(page: Page, scenario: string): Promise<void> {
  const { token } = await ticketFor(page, scenario);
  const { timed, moves } = save(playedThrough(scenario));
  const sent = await page.request.post('api/runs', { data: { ticket: token, timed, moves } });
  expect(sent.ok(), await sent.text()).toBe(true);
}
