/** What Flux and Argo CD apply, and a pod for them. */
export const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web}]}\n';
export const written = pod.replace('web}', 'web, namespace: written}');
export const flux = (spec: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps, namespace: flux-system}\nspec: {${spec}}\n`;
export const argo = (spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: apps, namespace: argocd}\nspec: {${spec}}\n`;
export const directories = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps}
spec:
  generators:
    - git:
        directories: [{path: apps/*}, {path: apps/old, exclude: true}]
  template:
    metadata: {name: '{{path.basename}}'}
    spec:
      source: {path: '{{path}}'}
      destination:
        namespace: "{{.path.basename}}"
`;
