import { type Interest, splitDocuments } from '../../yaml/read/file.ts';
import { type Kinds, kindsOfInterest, knownKinds } from '../objects/kinds.ts';
import { mayHintAtHostPath } from '../policies/hostPathHints.ts';
import { isChart, isHelpers, isValuesName } from './chart.ts';
import { isKustomization } from './kustomization.ts';
import { mayHoldRelease } from './releases.ts';

/**
 * Whether a document's text may hold an object of a known kind, or one that names an account, or a suppression comment.
 * Most documents of public repositories do not, and are never parsed.
 */
export const isInteresting: Interest = interestOf('', knownKinds);

/**
 * The facts of a file that somebody needs: all, or only what it declares to other files, with the zones that it names
 * or without. What it is as a patch counts only if a kustomization lists it.
 */
export type WantedFacts = 'all' | 'declared' | 'declared and zones';

/** The same for the documents of a file, if these kinds run pods, as far as they may have wanted facts. */
export function interestOf(uri: string, kinds: Kinds, wanted: WantedFacts = 'all'): Interest {
  return interestIn(uri, wanted, text => {
    const written = kindsIn(text);
    return written === 'any' || hasSign(text, written) || hasSignOfDocument(text, written, kinds);
  });
}

/** Whether a file, by its whole text, may hold a document that is worth parsing by `interestOf`. */
export function fileInterestOf(uri: string, kinds: Kinds, wanted: WantedFacts = 'all'): (fileText: string) => boolean {
  return interestIn(uri, wanted, text => {
    const written = kindsIn(text);
    if (written === 'any' || hasSign(text, written) || hasSignOfDocument(text, written, kinds)) return true;
    return mayHideSign(text, written) && hasHiddenSign(text, kinds);
  });
}

function interestIn(uri: string, wanted: WantedFacts, isKnown: Interest): Interest {
  // Kustomizations need not have a kind, and charts have none.
  if (isKustomization(uri) || isChart(uri) || isValuesName(uri)) return () => true;
  if (isHelpers(uri)) return () => false;
  if (wanted === 'all') return isKnown;
  const isWanted = wanted === 'declared' ? mayDeclare : (text: string) => mayDeclare(text) || mayNameZone.test(text);
  return text => isWanted(text) && isKnown(text);
}

/** Whether a document may declare something to other files. */
function mayDeclare(text: string): boolean {
  const written = kindsIn(text);
  return (
    written === 'any' ||
    written.some(kind => declaring.has(kind) || kind.endsWith('List')) ||
    declaringGroup.test(text) ||
    mayTakeZone(text) ||
    text.includes('k8tz') ||
    // Its words may be others than those that are written.
    text.includes('\\')
  );
}

/** Whether a pod in it may take its zone from a ConfigMap or a Secret, as a variable or as a file. */
function mayTakeZone(text: string): boolean {
  if (text.includes('KeyRef') && text.includes('TZ')) return true;
  return /localtime|zoneinfo/.test(text) && /configMap|secret/.test(text);
}

/** Whether it may be a kustomization, in a file of any name, whose generator has a zone. */
function mayGenerateZone(text: string): boolean {
  return text.includes('Generator') && text.includes('TZ=');
}

const declaring: ReadonlySet<string> = new Set([
  ...['ServiceAccount', 'Namespace', 'ConfigMap', 'Secret'],
  ...['RoleBinding', 'ClusterRoleBinding'],
]);

// The groups of releases, of what applies folders and of what hints at hostPath, however the version is written; and the feature of Knative.
const declaringGroup =
  /\b(?:openshift\.io|kyverno\.io|constraints\.gatekeeper\.sh|knative\.dev|(?:helm|kustomize)\.toolkit\.fluxcd\.io|helm\.cattle\.io|operators\.coreos\.com|argoproj\.io)\/|podspec-volumes-hostpath/;

// The variable, the field of a CronJob, the annotation of k8tz, and every path to a zone have one of these.
const mayNameZone = /TZ|[tT]ime[zZ]one|zoneinfo|\\/;

/** Whether a text has a sign that it has whatever stands beside it: a file has those of its documents. */
function hasSign(text: string, written: readonly string[]): boolean {
  return (
    written.some(kind => ofInterest.has(kind) || kind.endsWith('List')) ||
    namesAccount.test(text) ||
    operation.test(text) ||
    replacement.test(text) ||
    text.includes('podsense:') ||
    mayHintAtHostPath.test(text) ||
    mayHoldRelease.test(text) ||
    mayGenerateZone(text)
  );
}

/** Whether a text has a sign that counts only where it is not too long and holds no schema: in a document by itself. */
function hasSignOfDocument(text: string, written: readonly string[], { custom }: Kinds): boolean {
  if (text.length < longestConfigMap && written.includes('ConfigMap')) return true;
  // A schema names the kind that it is of, and its descriptions much else.
  if (written.includes(schema)) return false;
  // For a kind such as `Service`, only documents that contain its group are worth parsing.
  return mentionsAccount.test(text) || written.some(kind => custom.get(kind)?.some(group => text.includes(group)));
}

/** Whether one of several documents may have such a sign, though the text of all has none. */
function mayHideSign(text: string, written: readonly string[]): boolean {
  return written.includes(schema) || (text.length >= longestConfigMap && written.includes('ConfigMap'));
}

function hasHiddenSign(text: string, kinds: Kinds): boolean {
  const documents = splitDocuments(text);
  if (documents.length === 1) return false;
  return documents.some(({ start, end }) => {
    const own = text.slice(start, end);
    const written = kindsIn(own);
    return written === 'any' || hasSignOfDocument(own, written, kinds);
  });
}

const schema = 'CustomResourceDefinition';

const ofInterest: ReadonlySet<string> = new Set(kindsOfInterest);

// Longer ones hold dashboards and certificates, not variables; what is not read is unknown.
const longestConfigMap = 16 * 1024;

// A list of operations (RFC 6902), by which a kustomization patches an object.
const operation = /\bop["']?\s*:\s*["']?(?:add|replace|remove|move|copy|test)\b/;

// A replacement of kustomize in a file of its own.
const replacement = /\b(?:fieldPaths|targets)["']?\s*:/;

// The schemas of custom resources have the key too, but nothing after it on its line.
const namesAccount = /\bserviceAccountName["']?[ \t]*:[ \t]*["'&*]?[a-z0-9]/;

const mentionsAccount =
  /\bsecurity\.istio\.io\/|\bserviceAccount["']?[ \t]*:[ \t]*["'&*]?[a-z0-9]|\bserviceAccountRef\b|\bsystem:serviceaccount:[a-z0-9]|\/sa\/[a-z0-9]/;

const kindKey = /\bkind["']?\s*:\s*(["']?)(\w*)/g;

/** The kinds that a text names; `any` if one is not written as a plain word (a tag, an anchor, an alias). */
function kindsIn(text: string): readonly string[] | 'any' {
  const kinds: string[] = [];
  for (const { 0: key, 1: quote, 2: kind = '', index } of text.matchAll(kindKey)) {
    if (kind !== '') kinds.push(kind);
    else if (quote === '' && index + key.length < text.length) return 'any';
  }
  return kinds;
}
