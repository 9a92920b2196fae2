/** Whether a document's text may hold an object that we know; those that may not are not parsed. */
export function isInteresting(documentText: string): boolean {
  return kindOfInterest.test(documentText);
}

const kindOfInterest =
  /\bkind["']?\s*:\s*(?:["']?(?:Pod|PodTemplate|ReplicationController|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob|ServiceAccount|Namespace|\w*List)\b|[^\s\w"'])/;
