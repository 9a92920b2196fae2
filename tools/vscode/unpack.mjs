import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

/** Unpacks `archive` (.tgz or .tar.br) into `folder` with the system's tar, which need know no compression itself. */
export async function unpack(archive, folder, tarArguments = []) {
  const tar = spawn('tar', ['-xf', '-', '-C', folder, ...tarArguments], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    tar.once('error', error => reject(new Error(`tar could not be started: ${error.message}`)));
    tar.once('exit', code => (code === 0 ? resolve() : reject(new Error(`tar ended with code ${code} on ${archive}`))));
  });
  const decompress = archive.endsWith('.br') ? zlib.createBrotliDecompress() : zlib.createGunzip();
  await Promise.all([pipeline(fs.createReadStream(archive), decompress, tar.stdin), ended]);
}

/** Decompresses one brotli file into an executable. */
export async function unpackExecutable(compressed, file) {
  await pipeline(
    fs.createReadStream(compressed),
    zlib.createBrotliDecompress(),
    fs.createWriteStream(file, { mode: 0o755 }),
  );
}
