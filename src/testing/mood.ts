import { standing, type Session } from '../engine/index.ts';

/** How the customer feels in the end, as one number; lower is better. */
export const finalMood = (session: Session): number => {
  const { anger, anxiety, disappointment, trust } = standing(session).levels;
  return anger + anxiety + disappointment - trust;
};
