export function withoutDeadLinks(text: string): string;
