import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { isWindows, podSpecsOf } from '../../../server/src/kubernetes/pods/podSpec.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

const container = 'containers: [{name: web, image: "nginx:1.29"}]';

const nodeWith = (key: string, operator: string, ...values: string[]) =>
  `{nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: ${key}, operator: ${operator}, values: [${values}]}]}]}}}`;

describe('a pod runs on Windows', () => {
  const yes: readonly (readonly [why: string, spec: string])[] = [
    ['by its os', `os: {name: windows}, ${container}`],
    ['by a label of its node', `nodeSelector: {kubernetes.io/os: windows}, ${container}`],
    ['by the old label', `nodeSelector: {beta.kubernetes.io/os: windows}, ${container}`],
    ['by the build of its node', `nodeSelector: {node.kubernetes.io/windows-build: 10.0.20348}, ${container}`],
    ['by options of the pod', `securityContext: {windowsOptions: {hostProcess: true}}, ${container}`],
    ['by options of a container', 'containers: [{name: web, securityContext: {windowsOptions: {runAsUserName: x}}}]'],
    ["by one of Windows' images", 'containers: [{name: web, image: "mcr.microsoft.com/windows/servercore:ltsc2022"}]'],
    ['by the shell that it starts', 'initContainers: [{name: a, command: [powershell, x]}], containers: [{name: web}]'],
    ['by the other shell', 'containers: [{name: web, command: ["C:\\\\Windows\\\\System32\\\\cmd.exe", /c]}]'],
    ['by the base that a tag names', 'containers: [{name: web, image: "x/y/app:1-nanoserver-ltsc2022@sha256:0"}]'],
    [
      'by the other base',
      'containers: [{name: web, image: "mcr.microsoft.com/dotnet/runtime:8.0-windowsservercore-1809"}]',
    ],
    [
      'by the build that its node must have',
      `affinity: ${nodeWith('node.kubernetes.io/windows-build', 'In', '10.0.20348')}, ${container}`,
    ],
    ['by any build', `affinity: ${nodeWith('node.kubernetes.io/windows-build', 'Exists')}, ${container}`],
    ['by an image of .NET Framework', 'containers: [{name: web, image: mcr.microsoft.com/dotnet/framework/aspnet}]'],
  ];
  for (const [why, spec] of yes) test(why, () => assert.ok(runsOnWindows(spec)));

  const no: readonly (readonly [why: string, spec: string])[] = [
    ['without a word of it', container],
    ['on Linux', `os: {name: linux}, nodeSelector: {kubernetes.io/os: linux}, ${container}`],
    ['where it only may', `tolerations: [{key: os, value: windows}], ${container}`],
    ['by an image of .NET', 'containers: [{name: web, image: "mcr.microsoft.com/dotnet/aspnet:9.0"}]'],
    ['by PowerShell, which Linux has too', 'containers: [{name: web, command: [pwsh]}]'],
    ['by a folder of the name of a base', 'containers: [{name: web, image: "registry:5000/nanoserver/app:1"}]'],
    [
      'where its node must lack the build',
      `affinity: ${nodeWith('node.kubernetes.io/windows-build', 'DoesNotExist')}, ${container}`,
    ],
    ['by an image of a like name', 'containers: [{name: web, image: mcr.microsoft.com/windows-exporter}]'],
  ];
  for (const [why, spec] of no) test(`not ${why}`, () => assert.ok(!runsOnWindows(spec)));
});

function runsOnWindows(spec: string): boolean {
  const text = `{apiVersion: v1, kind: Pod, metadata: {name: web}, spec: {${spec}}}`;
  const [pod] = resourcesOf(parseDocumentText(text)).flatMap(resource => podSpecsOf(resource, knownKinds));
  assert.ok(pod !== undefined);
  return isWindows(pod);
}
