import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  Confirmation,
  Elsewhere,
  Me,
  NewPassword,
  PasswordChange,
  SecondFactorCodes,
  SecondFactorSetUp,
  SignIn,
  SignInElsewhere,
  SignUp,
  WithCode,
  WithPassword,
} from '../../protocol/people.ts';
import { serve } from '../http/route.ts';
import type { Parts } from '../parts.ts';
import { goodNickname } from './nickname.ts';
import { askerOf, giveCookies, note, senderOf, tell } from './telling.ts';

/** What a company's sign-in sends back with somebody. */
const Back = z.object({
  code: z.string().max(4000).optional(),
  state: z.string().max(4000).optional(),
  iss: z.string().max(2000).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(2000).optional(),
});

/** Signing up, in and out. */
export function accountRoutes(app: FastifyInstance, parts: Parts): void {
  secondFactorRoutes(app, parts);
  const { accounts, company, waysBack } = parts.people;

  serve(app, 'signUp', { body: SignUp, reply: Me, status: 201 }, async ({ body, request, reply }) => {
    const { nickname, ...rest } = body;
    const named = nickname === undefined ? rest : { ...rest, nickname: goodNickname(nickname) };
    const { person, cookies } = await accounts.signUp(named, senderOf(request));
    note(request, 'signed up', person);
    giveCookies(reply, cookies);
    return tell(parts, person);
  });

  serve(app, 'signIn', { body: SignIn, reply: Me }, async ({ body, request, reply }) => {
    const { person, cookies } = await accounts.signIn(body, senderOf(request));
    note(request, 'signed in by password', person);
    giveCookies(reply, cookies);
    return tell(parts, person);
  });

  serve(app, 'signOut', {}, async ({ request, reply }) => {
    giveCookies(reply, await accounts.signOut(senderOf(request)));
    note(request, 'signed out', askerOf(request).who.id);
  });

  serve(app, 'confirm', { body: Confirmation, reply: Me }, async ({ body, request, reply }) => {
    const { person, cookies } = await accounts.confirm(body, { ...senderOf(request), asker: askerOf(request) });
    note(request, 'gave the password once more', person);
    giveCookies(reply, cookies);
    return tell(parts, person);
  });

  serve(app, 'changePassword', { body: PasswordChange }, async ({ body, request, reply }) => {
    const sender = { ...senderOf(request), asker: askerOf(request) };
    giveCookies(reply, await accounts.changePassword(body, sender));
    note(request, 'changed the password', sender.asker.who.id);
  });

  serve(app, 'newPassword', { body: NewPassword }, async ({ body, request }) => {
    note(request, 'gave a new password by a link', await waysBack.use(body, request.ip));
  });

  serve(
    app,
    'signInElsewhere',
    { body: SignInElsewhere, reply: Elsewhere, perMinute: 20 },
    async ({ body, request, reply }) => {
      const { url, cookies } = await company.goThere(body, senderOf(request));
      giveCookies(reply, cookies);
      return { url };
    },
  );

  serve(app, 'backFromElsewhere', { query: Back, status: 302, perMinute: 60 }, async ({ request, reply }) => {
    const { to, cookies } = await company.comeBack(request.url, senderOf(request));
    giveCookies(reply, cookies);
    return reply.redirect(to);
  });
}

function secondFactorRoutes(app: FastifyInstance, { people: { secondFactor } }: Parts): void {
  const knownOf = (request: FastifyRequest) => ({ ...senderOf(request), asker: askerOf(request) });

  serve(app, 'setUpSecondFactor', { body: WithPassword, reply: SecondFactorSetUp }, ({ body, request }) =>
    secondFactor.setUp(body.password, knownOf(request)),
  );

  serve(app, 'switchOnSecondFactor', { body: WithCode, reply: SecondFactorCodes }, async ({ body, request, reply }) => {
    const { told, cookies } = await secondFactor.switchOn(body.code, knownOf(request));
    note(request, 'switched the second factor on', askerOf(request).who.id);
    giveCookies(reply, cookies);
    return told;
  });

  serve(app, 'switchOffSecondFactor', { body: WithPassword }, async ({ body, request, reply }) => {
    giveCookies(reply, await secondFactor.switchOff(body.password, knownOf(request)));
    note(request, 'switched the second factor off', askerOf(request).who.id);
  });
}
