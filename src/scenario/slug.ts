import { z } from 'zod';

/** How names inside a scenario are formed. */
export const SLUG = /^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/;

/** How the methods of the coverage table are numbered. */
export const METHOD_ID = /^S[0-4]-[A-Z0-9]{1,3}$/;

/** A name inside a scenario: letters, digits and hyphens, starting with a letter, at most 40 characters. */
export const slug = z
  .string()
  .regex(SLUG, 'use letters and digits, words joined by hyphens, such as "calledTwice" or "late-parcel"')
  .max(40);
