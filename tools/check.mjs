// npm run check: types and style only, in a few seconds.
import './node24.mjs';
import { checkStatically } from './suites/static.mjs';
import { printTally } from './suites/tally.mjs';

const tally = await checkStatically();
printTally('types and style', tally);
process.exit(tally.ok ? 0 : 1);
