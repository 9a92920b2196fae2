import fs from 'node:fs';
import path from 'node:path';

/** Public manifests beside the project, with facts that a separate program read from them. */
export const corpus = path.resolve(import.meta.dirname, '../../../shared/corpus');

export type ContainerFacts = {
  readonly section: string;
  readonly line: number;
  readonly nameLine: number | null;
  readonly restartPolicy: string | null;
  readonly tz: unknown;
  readonly mount: unknown;
  readonly envFrom: boolean;
  readonly jvmZone: boolean;
  readonly touchesZone: boolean;
};

export type PodFacts = {
  readonly file: string;
  readonly patch: boolean;
  readonly owned: boolean;
  readonly exported: boolean;
  readonly static: boolean;
  readonly nameless: boolean;
  readonly os: string | null;
  readonly nodeSelectorOs: string | null;
  readonly k8tz: Readonly<Record<string, string>>;
  readonly specLine: number;
  readonly serviceAccountName: { readonly line: number; readonly value: string | null } | null;
  readonly serviceAccount: { readonly line: number; readonly value: string | null } | null;
  readonly containers: readonly ContainerFacts[];
};

export function readFacts(): readonly PodFacts[] {
  const lines = fs.readFileSync(path.join(corpus, 'facts.jsonl'), 'utf8').split('\n');
  return lines.filter(line => line !== '').map(line => JSON.parse(line) as PodFacts);
}

/** The rules whose findings the facts imply; about other rules they have no data. */
export const rulesOfFacts: ReadonlySet<string> = new Set([
  'default-service-account',
  'deprecated-service-account-field',
  'missing-timezone-mount',
]);

/** `rule@line` for each finding that these facts imply; lines are 1-based. */
export function findingsImpliedBy(pod: PodFacts): readonly string[] {
  if (pod.owned) return [];
  return [...accountFindings(pod), ...zoneFindings(pod)];
}

function accountFindings(pod: PodFacts): readonly string[] {
  const { serviceAccountName: named, serviceAccount: old } = pod;
  const findings: string[] = [];
  const account = named?.value || old?.value || 'default';
  const source = named?.value ? named : old?.value ? old : (named ?? old);
  const isPartialAbsence = source === null && (pod.nameless || pod.patch);
  if (account === 'default' && !pod.static && !isPartialAbsence) {
    findings.push(`default-service-account@${source?.line ?? pod.specLine}`);
  }
  if (old?.value && !(pod.exported && named?.value === old.value)) {
    findings.push(`deprecated-service-account-field@${old.line}`);
  }
  return findings;
}

function zoneFindings(pod: PodFacts): readonly string[] {
  const isWindows = pod.os === 'windows' || pod.nodeSelectorOs === 'windows';
  const isInjected = Object.entries(pod.k8tz).some(([name, value]) => name !== 'k8tz.io/inject' || value !== 'false');
  if (isWindows || isInjected || pod.nameless || pod.patch) return [];
  return pod.containers.flatMap(container => {
    const { section, tz, mount, envFrom, jvmZone, touchesZone } = container;
    if (section === 'ephemeralContainers' || tz || mount || envFrom || jvmZone || touchesZone) return [];
    return [`missing-timezone-mount@${container.nameLine ?? container.line}`];
  });
}

/** The paths of the manifests in a folder of the corpus. */
export function manifestsOf(folder: string): readonly string[] {
  const names = fs.readdirSync(path.join(corpus, folder), { recursive: true, encoding: 'utf8' });
  return names.filter(name => /\.(?:ya?ml|json)$/.test(name)).map(name => path.join(corpus, folder, name));
}
