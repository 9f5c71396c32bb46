import type { ComponentType } from 'react';
import type { Language } from '../i18n/languages';

/** Roles, as tokens and services name them. */
export type Role = 'moderator' | 'lead' | 'specialist' | 'policy-manager' | 'analyst' | 'operator' | 'auditor';

/** A screen, as it stands in the registry. What it needs beyond that is loaded when it is opened. */
export interface Screen {
  /** The first part of its address, `/desk`; what follows it is the screen's own. */
  path: string;
  title: Record<Language, string>;
  /** Who is offered it. What they may do there is for the services to say. */
  roles: readonly Role[];
  /** Shortcut that opens it, `g d`. */
  keys: string;
  load: () => Promise<{ default: ComponentType<{ rest: string[] }> }>;
}
