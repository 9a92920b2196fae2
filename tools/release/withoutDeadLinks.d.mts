export function withoutDeadLinks(text: string, files: readonly string[]): string;
