import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { zoneNames } from '../../zones/zoneNames.ts';
import { localtimePath, zoneinfoPath } from '../../zones/zonePaths.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { Candidate } from './candidate.ts';
import * as messages from './messages.ts';
import { likelyZones } from './zoneCandidates.ts';

/**
 * The paths that give a container its zone: of files of the node for a volume, or of the container for a mount. The
 * files of all zones are added once their directory is typed.
 */
export function pathCandidates(
  prefix: string,
  side: 'node' | 'container',
  checked: Checked,
  abilities: Abilities,
): readonly Candidate[] {
  const likely = likelyZones(checked);
  const zones = prefix.startsWith(`${zoneinfoPath}/`) ? [...new Set([...likely, ...zoneNames()])] : likely;
  const detail = (what: 'localtime' | 'zone' | 'directory'): string =>
    say(messages.path({ what, side }), abilities.language);
  const fileDetail = detail('zone');
  return [
    { value: localtimePath, kind: 'path', detail: detail('localtime') },
    ...zones.map((zone): Candidate => ({ value: `${zoneinfoPath}/${zone}`, kind: 'path', detail: fileDetail })),
    { value: zoneinfoPath, kind: 'path', detail: detail('directory') },
  ];
}
