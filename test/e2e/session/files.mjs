import fs from 'node:fs';
import path from 'node:path';

/** Writes the files of every chapter, and a workspace of their folders; returns the workspace's file. */
export function makeWorkspace(chapters, home) {
  const files = writeFiles(chapters, home);
  const folders = [...new Set(files.map(name => name.split('/')[0]))];
  const workspaceFile = path.join(home, 'session.code-workspace');
  fs.writeFileSync(workspaceFile, JSON.stringify({ folders: folders.map(folder => ({ path: folder })) }));
  return workspaceFile;
}

/** Writes the files of every chapter into a folder; returns their names. */
export function writeFiles(chapters, home) {
  const files = Object.assign({}, ...Object.values(chapters).map(chapter => chapter.files));
  fs.mkdirSync(home, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(home, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return Object.keys(files);
}
