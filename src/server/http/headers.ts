import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';

const SELF = "'self'";

/**
 * Headers that make browsers careful, on every answer: scripts, styles and everything else from this server only, nothing inline,
 * no text turned into script, no frames around us, and nothing told to other sites.
 * @param https also: never by http again
 */
export function sendCarefulHeaders(app: FastifyInstance, https: boolean): void {
  const headers = headersOf(https);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

/** They never change while the server runs, so helmet is asked once. */
function headersOf(https: boolean): Readonly<Record<string, string>> {
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  helmet(optionsFor(https))(answer.req, answer, () => undefined);
  return { ...(answer.getHeaders() as Record<string, string>), 'permissions-policy': PERMISSIONS }; // helmet sets texts only
}

const optionsFor = (https: boolean): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: [SELF],
      scriptSrc: [SELF],
      scriptSrcAttr: ["'none'"],
      styleSrc: [SELF],
      // The pictures of customers are drawn in the page, or stand in the pages as small files do.
      imgSrc: [SELF, 'data:', 'blob:'],
      fontSrc: [SELF],
      mediaSrc: [SELF, 'data:', 'blob:'],
      connectSrc: [SELF],
      workerSrc: [SELF],
      manifestSrc: [SELF],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: [SELF],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
      // Who may let a text through: drawings of our own (src/app/draw.ts), and the addresses of our two workers.
      trustedTypes: ['attune-drawing', 'attune-offline', 'attune-voice'],
      ...(https && { upgradeInsecureRequests: [] }),
    },
  },
  strictTransportSecurity: https && { maxAge: 365 * 24 * 60 * 60, includeSubDomains: true },
  referrerPolicy: { policy: 'no-referrer' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  crossOriginEmbedderPolicy: false,
  xFrameOptions: { action: 'deny' },
  // Old browsers' own guesses do more harm than good, and no Adobe product reads us.
  xXssProtection: true,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: { permittedPolicies: 'none' },
});

/** Nothing that the pages never ask for. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');
