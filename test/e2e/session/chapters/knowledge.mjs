import assert from 'node:assert/strict';

const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: shop-web
automountServiceAccountToken: false
---
`;

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: shop-web
  containers:
    - name: server
      image: nginx:1.29
      env:
        - name: TZ
          value: Asia/Shanghai
`;

/** Completion while typing, definitions and references, and hovers. */
export const knowledge = {
  files: { 'manifests/knowledge.yaml': account + pod.replace('shop-web', '').replace(' Asia/Shanghai', '') },

  scenarios: {
    async 'the accounts of the workspace are offered after a blank, and Tab takes the first'(workbench) {
      await workbench.open('knowledge.yaml');
      await workbench.seeSquiggles('warning: serviceAccountName');
      await workbench.goTo(12, 23);
      await workbench.press('Backspace');
      await workbench.type(' ');
      await workbench.seeSuggestion('shop-web');
      await workbench.shoot('accounts-offered');
      await workbench.press('Tab');
      await workbench.seeText(account + pod.replace(' Asia/Shanghai', ''));
    },

    async 'zones are offered as the value of TZ, and one letter of the city finds them'(workbench) {
      await workbench.goTo(18, 17);
      await workbench.type(' ');
      await workbench.seeSuggestion('UTC');
      await workbench.type('shang');
      await workbench.seeSuggestion('Asia/Shanghai');
      await workbench.shoot('zones-offered');
      await workbench.press('Tab');
      await workbench.seeText(account + pod);
      await workbench.seeSquiggles();
    },

    async 'a hint says what the account says of the token'(workbench) {
      await workbench.seeHints('shop-web⟨token off⟩');
      await workbench.shoot('hints');
    },

    async 'the hover says who the pod is'(workbench) {
      await workbench.goTo(12, 24);
      const text = await workbench.hover.open('Runs as the service account shop-web', 'No manifest of the workspace');
      await workbench.shoot('hover-account');
      assert.match(text, /token is not mounted/);
      await workbench.press('Escape');
      assert.equal(await workbench.save('manifests/knowledge.yaml'), account + pod);
    },
  },
};
