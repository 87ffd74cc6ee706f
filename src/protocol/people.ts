import { z } from 'zod';
import { Id, Moment, Nickname, ROLES } from './names.ts';

/** With an e-mail address and a password, with the company, or only known to one browser? */
export const SignsInBy = z.enum(['browser', 'password', 'provider']);
export type SignsInBy = z.infer<typeof SignsInBy>;

/**
 * Who the page is talking for; also the answer to joining, signing in and up, the welcome link and changes of oneself. A visitor who has joined nothing gets no
 * `person`.
 */
export const Me = z.strictObject({
  person: z
    .strictObject({
      id: Id,
      nickname: z.string(),
      role: z.enum(ROLES),
      team: z.strictObject({ id: Id, name: z.string() }).optional(),
      /** Left public boards; own results still count for oneself. */
      hidden: z.boolean(),
      account: SignsInBy,
      /** A code is asked for besides the password. */
      secondFactor: z.boolean(),
      /** Whom a browser knew this person as before they signed in there: runs and tickets of theirs are this person's. */
      formerly: z.array(Id).optional(),
    })
    .optional(),
  /** Name of the company's sign-in provider, when one is set up. */
  provider: z.string().optional(),
  /** The version of the server's pages, to offer a new one. */
  version: z.string(),
});
export type Me = z.infer<typeof Me>;

/** Long rather than twisted: 12 characters or more, anything goes but what everybody takes. */
export const Password = z.string().min(12).max(128);

/** An account; `nickname` is for people whom this browser does not know yet. */
export const SignUp = z.strictObject({ email: z.email().max(254), password: Password, nickname: Nickname.optional() });
export type SignUp = z.infer<typeof SignUp>;
/** Does what somebody did whom only this browser knows become the account's? On a shared computer it may be somebody else's. */
const Along = z.boolean().default(true);
/** The code of the second factor: from the app, or one of those that were kept. */
const FactorCode = z.string().trim().min(1).max(30);
/** `code` is for those who have a second factor; without it the answer is `code-needed`. */
export const SignIn = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(128),
  code: FactorCode.optional(),
  along: Along,
});
export type SignIn = z.infer<typeof SignIn>;
/** Whoever is signed in shows that it is still the same person. */
export const Confirmation = z.strictObject({ password: z.string().max(128), code: FactorCode.optional() });
export type Confirmation = z.infer<typeof Confirmation>;
export const PasswordChange = z.strictObject({ current: z.string().max(128), next: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;
export const SignInElsewhere = z.strictObject({ along: Along });
export type SignInElsewhere = z.infer<typeof SignInElsewhere>;
/** The present password, to set up a second factor or to switch it off. */
export const WithPassword = z.strictObject({ password: z.string().max(128) });
/** What an app needs to make codes: as a QR code holds it, and to be typed. */
export const SecondFactorSetUp = z.strictObject({ uri: z.string(), secret: z.string() });
export type SecondFactorSetUp = z.infer<typeof SecondFactorSetUp>;
export const WithCode = z.strictObject({ code: FactorCode });
/** Codes to keep for when the app is lost; each is good once. */
export const SecondFactorCodes = z.strictObject({ codes: z.array(z.string()) });
export type SecondFactorCodes = z.infer<typeof SecondFactorCodes>;
/** The page to go to now; it comes back to `#/account`, with `?error=…` before the # when it did not work. */
export const Elsewhere = z.strictObject({ url: z.url() });
export type Elsewhere = z.infer<typeof Elsewhere>;

/** `ABCD-EFGH`: letters and digits that cannot be mistaken for one another; case and the dash do not matter. */
export const InviteCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[2-9A-HJ-NP-Z]{4}-?[2-9A-HJ-NP-Z]{4}$/);

export const Join = z.strictObject({ code: InviteCode, nickname: Nickname });
export type Join = z.infer<typeof Join>;

/** What a code leads to, before one joins. */
export const Invitation = z.strictObject({ team: z.string(), role: z.enum(ROLES), expires: Moment });
export type Invitation = z.infer<typeof Invitation>;

export const MeChange = z.strictObject({ nickname: Nickname.optional(), hidden: z.boolean().optional() });
export type MeChange = z.infer<typeof MeChange>;

export const Session = z.strictObject({
  id: z.string(),
  /** Browser and system in a few words, such as "Firefox on Windows". */
  device: z.string(),
  created: Moment,
  seen: Moment,
  current: z.boolean(),
});
export type Session = z.infer<typeof Session>;

/** The first administrator, by the one-time link. */
export const Welcome = z.strictObject({
  token: z.string().max(200),
  nickname: Nickname,
  email: z.email().max(254),
  password: Password,
});
export type Welcome = z.infer<typeof Welcome>;

/** The token of a link for a new password, told once; the link is `#/new-password/TOKEN`. */
export const WayBack = z.strictObject({ token: z.string(), expires: Moment });
export type WayBack = z.infer<typeof WayBack>;

/** A new password, by such a link. */
export const NewPassword = z.strictObject({ token: z.string().max(200), password: Password });
export type NewPassword = z.infer<typeof NewPassword>;

export const Team = z.strictObject({ id: Id, name: z.string(), members: z.int(), created: Moment });
export type Team = z.infer<typeof Team>;
export const TeamName = z.strictObject({
  name: z
    .string()
    .trim()
    .min(2)
    .max(60)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]+$/u),
});

export const Code = z.strictObject({
  code: z.string(),
  role: z.enum(ROLES),
  expires: Moment,
  /** How many more may join by it. */
  left: z.int().min(0),
});
export type Code = z.infer<typeof Code>;
export const CodeWish = z.strictObject({
  role: z.enum(['trainee', 'trainer', 'lead']),
  days: z.int().min(1).max(365),
  uses: z.int().min(1).max(10_000),
});
export type CodeWish = z.infer<typeof CodeWish>;

/** A person as administrators see them. */
export const PersonRow = z.strictObject({
  id: Id,
  nickname: z.string(),
  email: z.string().optional(),
  account: SignsInBy,
  secondFactor: z.boolean(),
  role: z.enum(ROLES),
  team: z.strictObject({ id: Id, name: z.string() }).optional(),
  hidden: z.boolean(),
  runs: z.int(),
  created: Moment,
  seen: Moment.optional(),
});
export type PersonRow = z.infer<typeof PersonRow>;
export const PersonChange = z.strictObject({ role: z.enum(ROLES).optional(), team: Id.nullable().optional() });
export type PersonChange = z.infer<typeof PersonChange>;

/** A page of people, in the order in which they came. */
export const PeopleQuery = z.object({
  /** Part of a nickname or e-mail address. */
  search: z.string().trim().max(100).optional(),
  team: Id.optional(),
  /** Where the next page goes on, as the server gave it. */
  after: Id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const PeoplePage = z.strictObject({ people: z.array(PersonRow), next: Id.optional() });
export type PeoplePage = z.infer<typeof PeoplePage>;
