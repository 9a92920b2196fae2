/**
 * Whether a plain scalar is a boolean or null to a reader of YAML 1.1 (yaml.org/type), as Kubernetes' own is
 * (sigs.k8s.io/yaml): `no`, for one. Includes words in a case that no reader takes.
 */
export function isYaml11Word(plain: string): boolean {
  return /^(?:true|false|yes|no|on|off|null|y|n)$/i.test(plain);
}
