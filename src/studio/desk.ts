import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Role } from '../protocol/names.ts';
import type { Revision } from '../protocol/publishing.ts';
import type { RouteName } from '../protocol/routes.ts';
import type { Ask } from './ask.ts';

/** What the pages of trainers and administrators are given: values, and ways to the outside. */
export interface StudioDesk {
  readonly role: Role;
  readonly team: { readonly id: string; readonly name: string } | undefined;
  readonly ask: Ask;
  /** What went wrong with asking, in the reader's language. */
  readonly wordsFor: (error: unknown) => string;
  /** The address of something to download. */
  readonly addressOf: (name: RouteName, params: Readonly<Record<string, string>>) => string;
  /** The link by which somebody joins a team, or gives a new password. */
  readonly linkTo: (page: 'join' | 'new-password', code: string) => string;
  /** Lets the reader play what is not published yet. */
  readonly tryOut: (revision: Revision) => void;
  /** The library has changed. */
  readonly onPublished: () => void;
}

export const StudioContext = createContext<StudioDesk | undefined>(undefined);

export function useStudio(): StudioDesk {
  const desk = useContext(StudioContext);
  if (!desk) throw new Error('This part of the page must stand inside a <StudioContext.Provider>.');
  return desk;
}
