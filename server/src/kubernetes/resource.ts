export type Resource = Record<never, never>;
