import { root } from './project.mjs';
import { runNode } from './run.mjs';

/** Builds dist/. Gives back the bundler's complaints, or nothing. */
export async function build() {
  const { code, output } = await runNode(['esbuild.mjs'], { cwd: root });
  return code === 0 ? undefined : output;
}
