import { z } from 'zod';

/** A name inside a scenario: letters, digits and hyphens, starting with a letter, at most 40 characters. */
export const slug = z
  .string()
  .regex(
    /^[a-zA-Z][a-zA-Z0-9]*(-[a-zA-Z0-9]+)*$/,
    'use letters and digits, words joined by hyphens, such as "calledTwice" or "late-parcel"',
  )
  .max(40);
