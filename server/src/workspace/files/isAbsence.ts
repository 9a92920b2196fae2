/** Whether an error of a file system means that there is no such file (POSIX `ENOENT`, `ENOTDIR`). */
export function isAbsence(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
