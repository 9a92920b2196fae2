// tools/ knows how the project is built, started, tested and packed. It knows nothing of Kubernetes.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The folder of a test run's screenshots, logs and results. */
export const testResults = path.join(root, 'test-results');

export const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** A path for people to read: relative to the project, with forward slashes. */
export function inProject(file) {
  return path.relative(root, file).split(path.sep).join('/');
}
