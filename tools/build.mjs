import { root } from './project.mjs';
import { runNode } from './run.mjs';

/** Builds dist/. Returns the bundler's messages if it fails, else nothing. */
export async function build() {
  const { code, output } = await runNode(['esbuild.mjs'], { cwd: root });
  return code === 0 ? undefined : output;
}
