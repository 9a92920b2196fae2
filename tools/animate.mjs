import zlib from 'node:zlib';

/**
 * One animated PNG of several PNGs of the same size and form, which plays for ever; browsers that do not know it show
 * the first (W3C, "Portable Network Graphics (Third Edition)", 11.3.6). `frames`: [PNG, milliseconds] each.
 */
export function animate(frames) {
  const [[first]] = frames;
  const head = chunksOf(first).find(({ type }) => type === 'IHDR').data;
  const size = head.subarray(0, 8);
  let sequence = 0;
  const parts = frames.flatMap(([png, time], place) => {
    const control = Buffer.concat([
      number(sequence++),
      size,
      Buffer.alloc(8),
      short(time),
      short(1000),
      Buffer.alloc(2),
    ]);
    const pixels = chunksOf(png).filter(({ type }) => type === 'IDAT');
    const data = pixels.map(chunk =>
      place === 0 ? chunkOf('IDAT', chunk.data) : chunkOf('fdAT', Buffer.concat([number(sequence++), chunk.data])),
    );
    return [chunkOf('fcTL', control), ...data];
  });
  const animation = Buffer.concat([number(frames.length), number(0)]);
  const all = [chunkOf('IHDR', head), chunkOf('acTL', animation), ...parts, chunkOf('IEND', Buffer.alloc(0))];
  return Buffer.concat([first.subarray(0, 8), ...all]);
}

function chunksOf(png) {
  const chunks = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunkOf(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([number(data.length), body, number(zlib.crc32(body))]);
}

function number(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function short(value) {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
