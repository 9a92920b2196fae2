export type PodSpec = Record<never, never>;
