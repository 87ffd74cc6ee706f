import { z } from 'zod';

/** How names inside a scenario are formed. */
export const SLUG = /^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/;

/** A name inside a scenario: letters, digits and hyphens, starting with a letter, at most 40 characters. */
export const slug = z
  .string()
  .regex(SLUG, 'use letters and digits, words joined by hyphens, such as "calledTwice" or "late-parcel"')
  .max(40);
