/** Whether a text is a valid name of most objects, including service accounts (RFC 1123 subdomain). */
export function isDnsSubdomain(name: string): boolean {
  return name.length <= 253 && name.split('.').every(isLabel);
}

/** Whether a text is a valid name of a volume (RFC 1123 label). */
export function isDnsLabel(name: string): boolean {
  return name.length <= 63 && isLabel(name);
}

/** Kubernetes, "Object Names and IDs"; a label of a subdomain may have any length. */
function isLabel(text: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text);
}
