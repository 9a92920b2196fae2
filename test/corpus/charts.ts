import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Cluster } from '../../server/src/cases/cluster/cluster.ts';
import type { Facts } from '../../server/src/facts/facts.ts';
import { knownKinds } from '../../server/src/kubernetes/objects/kinds.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { isManifestName } from '../../server/src/protocol/manifestFiles.ts';
import { defaultSettings } from '../../server/src/settings/settings.ts';
import { finish } from '../../server/src/text/steps.ts';
import { checkText, factsIn } from '../../server/src/workspace/reading/manifest.ts';
import { corpus } from './corpusFacts.ts';

export const charts = path.join(corpus, 'charts');

type Manifest = { readonly name: string; readonly uri: string; readonly text: string };

/** The manifests of a folder, and all that is known of them. */
export function readFolder(folder: string): { readonly files: readonly Manifest[]; readonly cluster: Cluster } {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];
  const files = names.flatMap(name => {
    const uri = pathToFileURL(path.join(folder, name)).href;
    return isManifestName(uri) ? [{ name, uri, text: fs.readFileSync(path.join(folder, name), 'utf8') }] : [];
  });
  const facts = files
    .map(({ uri, text }): Facts | undefined => finish(factsIn(uri, text, knownKinds)))
    .filter(known => known !== undefined);
  return { files, cluster: new Cluster(facts, { complete: true }) };
}

/** What is found in each template of a folder that holds a chart or its rendering, by the template's path. */
export function foundInTemplates(folder: string): ReadonlyMap<string, readonly Finding[]> {
  const { files, cluster } = readFolder(folder);
  return new Map(
    files
      .filter(({ name }) => /(?:^|\/)templates\//.test(name))
      .map(({ name, uri, text }) => [name, finish(checkText(uri, text, defaultSettings, cluster))?.findings ?? []]),
  );
}
