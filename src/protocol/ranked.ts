/** Words of the boards. They stand apart from the schemas so that the trainee's page need not load a validator for them. */

/** What boards rank: the whole, or one skill. */
export const RANKED = ['overall', 'listening', 'empathy', 'solution'] as const;
export type Ranked = (typeof RANKED)[number];

/** How far back a board looks: this week (ISO 8601, UTC), this quarter, or always. */
export const SPANS = ['week', 'quarter', 'all'] as const;
export type Span = (typeof SPANS)[number];
