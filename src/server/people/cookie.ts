/** A cookie as better-auth describes it. */
export interface CookieKind {
  readonly name: string;
  readonly attributes: {
    readonly path?: string | undefined;
    readonly secure?: boolean | undefined;
    readonly httpOnly?: boolean | undefined;
    readonly sameSite?: string | undefined;
  };
}

/** The value of a cookie as it stands in the header, still encoded. */
export function rawCookie(cookies: string | undefined, name: string): string | undefined {
  const start = `${name}=`;
  return cookies
    ?.split(/; */)
    .find((cookie) => cookie.startsWith(start))
    ?.slice(start.length);
}

/** The Set-Cookie header that lets a browser keep a cookie it sent for so many seconds more. */
export function cookieAgain(cookies: string | undefined, { name, attributes }: CookieKind, seconds: number): string {
  const { path = '/', secure, httpOnly, sameSite = 'lax' } = attributes;
  return [
    `${name}=${rawCookie(cookies, name) ?? ''}`,
    `Max-Age=${seconds}; Path=${path}; SameSite=${sameSite}`,
    ...(httpOnly ? ['HttpOnly'] : []),
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}
