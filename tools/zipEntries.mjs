import fs from 'node:fs';
import zlib from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * The files inside a zip archive, in its order: { name, size (uncompressed, in bytes) }. Format: PKWARE's APPNOTE 4.3.
 */
export function zipEntries(file) {
  return entriesOf(fs.readFileSync(file), file).map(({ name, size }) => ({ name, size }));
}

/** The text of a file inside a zip archive. */
export function zipText(file, name) {
  const zip = fs.readFileSync(file);
  const entry = entriesOf(zip, file).find(candidate => candidate.name === name);
  if (entry === undefined) throw new Error(`${file} has no ${name}`);
  const [nameLength, extraLength] = [26, 28].map(offset => zip.readUInt16LE(entry.at + offset));
  const start = entry.at + 30 + nameLength + extraLength;
  const bytes = zip.subarray(start, start + entry.packed);
  return (entry.isDeflated ? zlib.inflateRawSync(bytes) : bytes).toString();
}

function entriesOf(zip, file) {
  let end = zip.length - 22;
  while (end >= 0 && zip.readUInt32LE(end) !== endOfDirectory) end--;
  if (end < 0) throw new Error(`${file} is no zip archive`);
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new Error(`${file} is damaged`);
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({
      name,
      size: zip.readUInt32LE(at + 24),
      packed: zip.readUInt32LE(at + 20),
      isDeflated: zip.readUInt16LE(at + 10) === 8,
      at: zip.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
