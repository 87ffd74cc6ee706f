/**
 * What better-auth keeps, as it names things. Moments are ISO 8601 texts and yes and no are 1 and 0 on both databases: that is how
 * it writes them where it is told that dates and booleans are not known, and so one statement serves both.
 */
export const accounts = [
  `create table "user" (
    id text primary key,
    name text not null,
    email text not null unique,
    "emailVerified" integer not null,
    image text,
    "createdAt" text not null,
    "updatedAt" text not null,
    "isAnonymous" integer
  )`,
  `create table session (
    id text primary key,
    "expiresAt" text not null,
    token text not null unique,
    "createdAt" text not null,
    "updatedAt" text not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" (id)
  )`,
  `create index session_of_user on session ("userId")`,
  `create table account (
    id text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" (id),
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" text,
    "refreshTokenExpiresAt" text,
    scope text,
    password text,
    "createdAt" text not null,
    "updatedAt" text not null
  )`,
  `create index account_of_user on account ("userId")`,
  `create unique index account_provider on account ("providerId", "accountId")`,
  `create table verification (
    id text primary key,
    identifier text not null,
    value text not null,
    "expiresAt" text not null,
    "createdAt" text not null,
    "updatedAt" text not null
  )`,
  `create index verification_identifier on verification (identifier)`,
  // Tries that must be counted for all processes together: signing in, joining, the welcome link.
  `create table tries (
    id text primary key,
    counted integer not null,
    ends_at bigint not null
  )`,
] as const;
