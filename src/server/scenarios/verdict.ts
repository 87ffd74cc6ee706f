import type { PublishedCard, Revision, Upload } from '../../protocol/publishing.ts';
import type { ScoreRange } from '../../protocol/run.ts';

/** What was found out about an upload; plain data, so that it can go from one thread to another and into the database. */
export type Verdict =
  | { readonly kind: 'refused'; readonly problem: 'bad-request' | 'too-large'; readonly detail: string }
  | { readonly kind: 'broken'; readonly about: About }
  | { readonly kind: 'sound'; readonly about: About; readonly sound: Sound };

/** What the trainer is told. */
export type About = Omit<Upload, 'id' | 'created'>;

/** Everything that publishing needs. */
export interface Sound extends Revision {
  readonly hash: string;
  readonly range: ScoreRange;
  readonly card: PublishedCard;
  /** The files as they were sent, by name: what a download gives back. */
  readonly files: Readonly<Record<string, string>>;
}
