import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const SELF = "'self'";

/**
 * Headers that make browsers careful, on every answer: scripts, styles and everything else from this server only, nothing inline,
 * no text turned into script, no frames around us, and nothing told to other sites.
 * @param https also: never by http again
 */
export async function sendCarefulHeaders(app: FastifyInstance, https: boolean): Promise<void> {
  await app.register(helmet, {
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
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('permissions-policy', PERMISSIONS);
    done();
  });
}

/** Nothing that the pages never ask for. */
const PERMISSIONS = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb']
  .map((name) => `${name}=()`)
  .join(', ');
