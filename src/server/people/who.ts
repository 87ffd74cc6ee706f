import type { Role } from '../../protocol/names.ts';

/** The person a request comes from, as routes and services see them. */
export interface Who {
  readonly id: string;
  readonly nickname: string;
  readonly role: Role;
  /** Id of the team; a guest who has joined none has none. */
  readonly team: string | undefined;
  /** Left public boards. */
  readonly hidden: boolean;
}
