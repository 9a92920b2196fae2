import { chart } from './chapters/chart.mjs';
import { colours } from './chapters/colours.mjs';
import { commands } from './chapters/commands.mjs';
import { dismissedQuestion } from './chapters/dismissedQuestion.mjs';
import { families } from './chapters/families.mjs';
import { knowledge } from './chapters/knowledge.mjs';
import { mainJob } from './chapters/mainJob.mjs';
import { severity } from './chapters/severity.mjs';

/**
 * A user's actions in one window: chapters one after the other, each independent of the others.
 *
 * A chapter has `files`, the workspace's before it is opened, by `FOLDER/PATH` (each folder is one of the workspace),
 * and `scenarios`, by what they show, each of which continues the one before.
 */
export const chapters = { mainJob, families, knowledge, severity, commands, dismissedQuestion, chart, colours };
