import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import zlib from 'node:zlib';

/** Unpacks `archive` (.tgz or .tar.br) into `folder` with the system's tar, which need not support the compression. */
export async function unpack(archive, folder, tarArguments = []) {
  const tar = spawn('tar', ['-xf', '-', '-C', folder, ...tarArguments], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise((resolve, reject) => {
    tar.once('error', error => reject(new Error(`tar could not be started: ${error.message}`)));
    tar.once('exit', resolve);
  });
  const decompress = archive.endsWith('.br') ? zlib.createBrotliDecompress() : zlib.createGunzip();
  // tar may end at the archive's end mark, before the rest is written: only its exit code counts.
  const written = pipeline(fs.createReadStream(archive), decompress, tar.stdin).catch(error => error);
  const code = await ended;
  if (code !== 0) throw new Error(`tar ended with code ${code} on ${archive}`, { cause: await written });
}

/** Decompresses one brotli file into an executable. */
export async function unpackExecutable(compressed, file) {
  await pipeline(
    fs.createReadStream(compressed),
    zlib.createBrotliDecompress(),
    fs.createWriteStream(file, { mode: 0o755 }),
  );
}
