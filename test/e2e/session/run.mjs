import fs from 'node:fs';
import path from 'node:path';

/**
 * Runs chapters one after the other. Leaves a record of the results in the folder `results`: of each chapter { name,
 * passed, failures, ended }.
 */
export async function runChapters(chapters, workbench, results) {
  const record = Object.keys(chapters).map(name => ({ name, passed: 0, failures: [], ended: false }));
  const write = () => fs.writeFileSync(path.join(results, 'record.json'), JSON.stringify(record));
  for (const chapter of record) {
    for (const [name, run] of Object.entries(chapters[chapter.name].scenarios)) {
      try {
        await run(workbench);
        await workbench.seeNoErrors();
        chapter.passed++;
      } catch (error) {
        chapter.failures.push({ name, detail: `${error.stack}\n${await workbench.describeFocus()}` });
        await workbench.shoot('failed');
        await workbench.giveUp();
        break; // the rest of the chapter continues from where this scenario should have ended
      } finally {
        write();
      }
    }
    chapter.ended = true;
    write();
  }
  process.exitCode = record.every(({ failures }) => failures.length === 0) ? 0 : 1;
}
