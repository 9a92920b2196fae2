export function whyNotBuilt(project?: string): string | undefined;
