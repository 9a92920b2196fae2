import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { type ChartContext, render } from '../../../server/src/charts/evaluate/render.ts';
import type { Facts } from '../../../server/src/facts/facts.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { factsIn } from '../../../server/src/workspace/reading/manifest.ts';

/** A cluster of the files of a chart by their paths, in `file:///chart/`, or by their uris. */
export function clusterOf(files: Readonly<Record<string, string>>): Cluster {
  const facts = Object.entries(files).map(([name, text]) =>
    finish(factsIn(new URL(name, 'file:///chart/').href, text, knownKinds)),
  );
  return new Cluster(
    facts.filter((one): one is Facts => one !== undefined),
    { complete: true },
  );
}

/** What the templates of a chart are evaluated with, which has further helpers. */
export function contextOfChart(files: Readonly<Record<string, string>>, helpers = ''): ChartContext | undefined {
  return clusterOf({ ...files, 'templates/_more.tpl': helpers }).chartSources.contextOf(
    'file:///chart/templates/form.yaml',
  );
}

/** Undefined if it is not evaluated. */
export function renderedText(template: string, context: ChartContext | undefined): string | undefined {
  return context && render(template, context)?.text;
}

/** A Deployment, and its container, of these names, with these lines in its pod's spec, and these in its container. */
export function deploymentNamed(name: string, containerName: string, spec: string, container: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata:
      labels: {app: web}
    spec:
${spec.replace(/^(?=.)/gm, '      ')}      containers:
        - name: ${containerName}
          image: web:1
${container.replace(/^(?=.)/gm, '          ')}`;
}
