import type { MapNode } from '../../yaml/tree/node.ts';
import { sourcesOf } from '../objects/applicationSources.ts';
import type { Kinds } from '../objects/kinds.ts';
import { readItems, readLiteral, readMap, readPath, readSeq } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { type Delivery, filledIn } from './delivery.ts';
import { changesOf, writtenChange } from './kustomization.ts';
import { templateText } from './templateText.ts';

/**
 * The folders that an Application or ApplicationSet applies (Argo CD, "Application Specification"); none for any other
 * object. Of generators, lists and directories of git are supported.
 */
export function argoDeliveriesOf(resource: Resource, kinds: Kinds): readonly Delivery[] {
  const { group, kind, node } = resource;
  if (group !== 'argoproj.io') return [];
  if (kind === 'Application') return deliveriesIn(resource, node, kinds);
  const template = kind === 'ApplicationSet' ? readPath(node, 'spec', 'template') : undefined;
  if (template === undefined) return [];
  const templates = deliveriesIn(resource, template, kinds);
  return readItems(readPath(node, 'spec') ?? node, 'generators').flatMap(generator =>
    generator?.kind === 'map' ? generated(generator, templates) : [],
  );
}

function deliveriesIn(resource: Resource, application: MapNode, kinds: Kinds): readonly Delivery[] {
  const spec = readPath(application, 'spec');
  if (spec === undefined) return [];
  const sources = sourcesOf(spec);
  const metadata = readPath(application, 'metadata');
  const name = metadata && templateText(resource.document, metadata, 'name');
  const destination = readPath(spec, 'destination');
  const fills = destination && templateText(resource.document, destination, 'namespace');
  return sources.flatMap(source => {
    const path = source?.kind === 'map' ? templateText(resource.document, source, 'path') : undefined;
    if (source?.kind !== 'map' || path === undefined || source.get('plugin') !== 'absent') return [];
    return [
      {
        by: 'argo' as const,
        path,
        ...(name === undefined ? {} : { name }),
        ...(fills === undefined || fills === '' ? {} : { fillsNamespace: fills }),
        ...kustomizeOf(source, kinds),
        files: filesOf(source),
      },
    ];
  });
}

function kustomizeOf(source: MapNode, kinds: Kinds) {
  const options = readMap(source, 'kustomize');
  if (options === 'absent') return { components: [], patches: [], changesUnknown: false };
  if (options === 'unknown') return { components: [], patches: [], changesUnknown: true };
  return {
    ...writtenChange(options, 'namespace'),
    ...writtenChange(options, 'namePrefix'),
    ...writtenChange(options, 'nameSuffix'),
    ...changesOf(options, kinds),
  };
}

function filesOf(source: MapNode): Delivery['files'] {
  const directory = readPath(source, 'directory');
  const include = directory && readLiteral(directory, 'include');
  const exclude = directory && readLiteral(directory, 'exclude');
  return {
    isRecursive: directory !== undefined && readLiteral(directory, 'recurse') === 'true',
    ...(include === undefined || include === '' ? {} : { include }),
    ...(exclude === undefined || exclude === '' ? {} : { exclude }),
  };
}

function generated(generator: MapNode, templates: readonly Delivery[]): readonly Delivery[] {
  const elements = readPath(generator, 'list') && readSeq(readPath(generator, 'list') ?? generator, 'elements');
  if (elements !== undefined && typeof elements !== 'string') {
    return elements.items.flatMap(element =>
      element?.kind === 'map' ? templates.flatMap(template => withParameters(template, parametersIn(element))) : [],
    );
  }
  const git = readPath(generator, 'git');
  const directories = git === undefined ? 'absent' : readSeq(git, 'directories');
  if (typeof directories === 'string') return [];
  const each = directories.items.flatMap(item => {
    const glob = item?.kind === 'map' ? readLiteral(item, 'path') : undefined;
    return item?.kind !== 'map' || glob === undefined
      ? []
      : [{ glob, isExcluded: readLiteral(item, 'exclude') === 'true' }];
  });
  return templates.map(template => ({ ...template, each }));
}

function parametersIn(element: MapNode): Readonly<Record<string, string>> {
  const known = element.pairs.flatMap(({ key }) => {
    const value = key === undefined ? undefined : readLiteral(element, key.value);
    return key === undefined || value === undefined ? [] : [[key.value, value] as const];
  });
  return Object.fromEntries(known);
}

/** A delivery whose templates are filled in; none if its path is not known. */
export function withParameters(
  { each: _, name, fillsNamespace, ...template }: Delivery,
  parameters: Readonly<Record<string, string>>,
): readonly Delivery[] {
  const path = filledIn(template.path, parameters);
  if (path === undefined) return [];
  const ownName = name === undefined ? undefined : filledIn(name, parameters);
  const namespace = fillsNamespace === undefined ? undefined : filledIn(fillsNamespace, parameters);
  return [
    {
      ...template,
      path,
      ...(ownName === undefined ? {} : { name: ownName }),
      ...(namespace === undefined ? {} : { fillsNamespace: namespace }),
    },
  ];
}
