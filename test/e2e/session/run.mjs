import fs from 'node:fs';
import path from 'node:path';

/**
 * Runs chapters one after the other. Leaves a record of the results in the folder `results`: { passed, failures, ended
 * }.
 */
export async function runChapters(chapters, workbench, results) {
  const record = { passed: 0, failures: [], ended: false };
  const write = () => fs.writeFileSync(path.join(results, 'record.json'), JSON.stringify(record));
  for (const { scenarios } of chapters) {
    for (const [name, run] of Object.entries(scenarios)) {
      try {
        await run(workbench);
        await workbench.seeNoErrors();
        record.passed++;
      } catch (error) {
        record.failures.push({ name, detail: error.stack });
        await workbench.shoot('failed');
        await workbench.giveUp();
        break; // the rest of the chapter continues from where this scenario should have ended
      } finally {
        write();
      }
    }
  }
  record.ended = true;
  write();
  process.exitCode = record.failures.length === 0 ? 0 : 1;
}
