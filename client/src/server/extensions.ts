import type { ClientCapabilities, FeatureState, StaticFeature } from 'vscode-languageclient';
import {
  changeSeverityCommand,
  chooseTimeZoneCommand,
  nameNamespaceCommand,
  openRuleCommand,
  openRuleHereCommand,
  pickActionCommand,
  showReferencesCommand,
} from '../../../server/src/protocol/commands.ts';
import type { ClientExtensions } from '../../../server/src/protocol/initialization.ts';

/** Declares to the server what this client can do beyond the protocol. */
export class Extensions implements StaticFeature {
  fillClientCapabilities(capabilities: ClientCapabilities): void {
    const commands = [
      openRuleCommand,
      openRuleHereCommand,
      chooseTimeZoneCommand,
      nameNamespaceCommand,
      changeSeverityCommand,
      pickActionCommand,
      showReferencesCommand,
    ];
    const podsense: ClientExtensions = { commands, rulePages: true, files: true, workspaceStatus: true, journal: true };
    capabilities.experimental = { ...capabilities.experimental, podsense };
  }

  initialize(): void {}

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {}
}
