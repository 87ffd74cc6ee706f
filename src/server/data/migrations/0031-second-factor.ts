/** A second factor for passwords, as better-auth's plugin names it; secret and codes are encrypted. */
export const secondFactor = [
  `alter table "user" add column "twoFactorEnabled" integer`,
  `create table "twoFactor" (
    id text primary key,
    secret text not null,
    "backupCodes" text not null,
    "userId" text not null unique references "user" (id),
    verified integer,
    "failedVerificationCount" integer,
    "lockedUntil" text
  )`,
] as const;
