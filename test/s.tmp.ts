import { settingEdit } from '../server/src/settings/settingEdit.ts';
import { readSettingsFile } from '../server/src/settings/settingsFile.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { readingsOf } from './fuzz/otherReader.ts';
import { findingsOf } from './support/laws.ts';
import { fixesFor } from '../server/src/lint/fixesFor.ts';
import { say } from '../server/src/messages/message.ts';
for (const t of ['a: 1\n\ufefftimeZone: UTC\n','\n\ufefftimeZone: UTC\n','rules: {}\n\ufeff\n','\ufeff\ufefftimeZone: UTC\n','# x\n\ufeffrules:\n  a: b\n', 'a: 1\n---\n\ufeffb: 2\n','exclude: [x]\n\ufeff']) {
  const { file } = readSettingsFile(t);
  const e = settingEdit(file, ['timeZone'], 'Asia/Tokyo');
  const after = e && applyEdits(t, e);
  console.log(JSON.stringify(t), [...readingsOf(t).keys()].join(), JSON.stringify(after), after && JSON.stringify(readSettingsFile(after).settings), after && [...readingsOf(after).keys()].join());
}
const show=(t:string)=>{ console.log('---',JSON.stringify(t)); for(const f of findingsOf(t)){ console.log(f.rule, say(f.message,'en')); for(const x of fixesFor(f,{computerZone:'Asia/Tokyo'})) console.log('   ',x.isChoice?' ':'*',say(x.title,'en'), JSON.stringify(x.edits.map(e=>applyEdits(t,e.edits)))); } };
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  ... "serviceAccountName": web\n  containers: [{name: a, env: [{name: TZ, value: UTC}]}]\n');
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\n... "serviceAccountName": web\nspec:\n  containers: [{name: a, env: [{name: TZ, value: UTC}]}]\n');
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a, ... "serviceAccountName": x}\nspec:\n  containers: [{name: a, env: [{name: TZ, value: UTC}]}]\n');
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  serviceAccountName: a\n  containers:\n    - name: a\n      {a: b}: c\n');
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  serviceAccountName: a\n  containers:\n    - name: a\n      ? {a: b}\n      : c\n');
show('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n  serviceAccountName: a\n  containers:\n    - name: a\n      ? - x\n      : c\n');
