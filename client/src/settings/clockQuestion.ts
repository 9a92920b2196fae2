import {
  type Disposable,
  type Event,
  EventEmitter,
  l10n,
  type Memento,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type TimeZone, timeZonesRequest } from '../../../server/src/protocol/settingRequests.ts';
import { findingsOf, ruleOf } from '../findings/findingsOf.ts';
import type { Server } from '../server/server.ts';
import { presentTimeZone } from './keepTimeZone.ts';
import { pickTimeZone } from './pickTimeZone.ts';
import { nodeZone, writeTimeZone } from './setTimeZone.ts';

/** The answers: the zone of each node, one zone, UTC, and never to be asked here. */
export type ClockAnswer = 'node' | 'zone' | 'UTC' | 'never';

/**
 * The question which clock the containers of a workspace should show, as long as no setting says so and nobody has
 * dismissed it. It never comes by itself: menus, hovers and the language status show it.
 */
export class ClockQuestion implements Disposable {
  readonly #server: Server;
  /** The memory of this workspace. */
  readonly #memory: Memento;
  readonly #answered = new EventEmitter<void>();

  constructor(server: Server, memory: Memento) {
    this.#server = server;
    this.#memory = memory;
  }

  get onDidAnswer(): Event<void> {
    return this.#answered.event;
  }

  dispose(): void {
    this.#answered.dispose();
  }

  /** Whether it is open for a document: it has a finding that depends on the answer. */
  async isOpen(uri: Uri): Promise<boolean> {
    if (this.#memory.get(dismissed) === true || workspace.getWorkspaceFolder(uri) === undefined) return false;
    if (isSetInEditor(uri) || !findingsOf(uri).some(finding => ruleOf(finding) === askingRule)) return false;
    return !(await presentTimeZone(this.#server, uri)).isInFile;
  }

  /** Writes the answer where it counts; prompts for it if it is absent. */
  async answer(document: string, given?: ClockAnswer): Promise<void> {
    const uri = Uri.parse(document);
    const answer = given ?? (await pickAnswer());
    if (answer === 'never') await this.#memory.update(dismissed, true);
    const timeZone = answer === 'zone' ? await this.#pickZone() : answer === 'node' ? nodeZone : answer;
    if (timeZone !== undefined && timeZone !== 'never') await writeTimeZone(this.#server, timeZone, uri);
    this.#answered.fire();
  }

  async #pickZone(): Promise<string | undefined> {
    const client = await this.#server.start();
    const zones = client.sendRequest<readonly TimeZone[]>(timeZonesRequest);
    return pickTimeZone(zones, l10n.t('The time zone that the containers should show'));
  }
}

/** The rule whose findings depend on the answer. */
export const askingRule = 'missing-timezone-mount';

/** The answers in the user's language, in their order. */
export function clockAnswers(): readonly (readonly [ClockAnswer, string])[] {
  return [
    ['node', l10n.t("The node's")],
    ['zone', l10n.t('A zone…')],
    ['UTC', l10n.t('UTC is right')],
    ['never', l10n.t('Do not ask here')],
  ];
}

export function clockQuestionText(): string {
  return l10n.t('Which clock is meant?');
}

const dismissed = 'podsense.clockQuestionDismissed';

function isSetInEditor(uri: Uri): boolean {
  const set = workspace.getConfiguration('podsense', uri).inspect('timeZone');
  return [set?.globalValue, set?.workspaceValue, set?.workspaceFolderValue].some(value => value !== undefined);
}

async function pickAnswer(): Promise<ClockAnswer | undefined> {
  const details: Readonly<Record<ClockAnswer, string>> = {
    node: l10n.t('Containers should show the time zone of their node'),
    zone: l10n.t('Containers should show one time zone, wherever they run'),
    UTC: l10n.t('Containers that show UTC are right, and are not found any more'),
    never: l10n.t('Findings stay as they are'),
  };
  const items = clockAnswers().map(([answer, label]): QuickPickItem & { readonly answer: ClockAnswer } => ({
    label,
    detail: details[answer],
    answer,
  }));
  const picked = await window.showQuickPick(items, { title: clockQuestionText() });
  return picked?.answer;
}
