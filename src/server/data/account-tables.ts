/** What better-auth keeps; it alone writes these, but for erasing. Moments are ISO 8601 texts, as it writes them. */
export interface AccountTables {
  user: {
    id: string;
    name: string;
    email: string;
    emailVerified: 0 | 1;
    image: string | null;
    createdAt: string;
    updatedAt: string;
    /** Known to one browser only: no password, no provider. */
    isAnonymous: 0 | 1 | null;
    /** Asks for a code besides the password. */
    twoFactorEnabled: 0 | 1 | null;
  };
  session: {
    id: string;
    expiresAt: string;
    token: string;
    createdAt: string;
    updatedAt: string;
    ipAddress: string | null;
    /** The device in a few words, not what the browser sends. */
    userAgent: string | null;
    userId: string;
  };
  account: {
    id: string;
    accountId: string;
    /** `credential` for a password, `company` for the provider. */
    providerId: string;
    userId: string;
    accessToken: string | null;
    refreshToken: string | null;
    idToken: string | null;
    accessTokenExpiresAt: string | null;
    refreshTokenExpiresAt: string | null;
    scope: string | null;
    password: string | null;
    createdAt: string;
    updatedAt: string;
  };
  twoFactor: {
    id: string;
    /** Encrypted with the key that signs cookies, like the codes. */
    secret: string;
    backupCodes: string;
    userId: string;
    /** A code has shown that the app has the secret. */
    verified: 0 | 1 | null;
    failedVerificationCount: number | null;
    lockedUntil: string | null;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expiresAt: string;
    createdAt: string;
    updatedAt: string;
  };
}
