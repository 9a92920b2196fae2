import fs from 'node:fs';
import path from 'node:path';
import { root } from '../project.mjs';

/**
 * Draws curves, each of points of a size and a CPU time in milliseconds, into docs: both axes are logarithmic, so what is
 * linear rises as the lines of the ground do.
 */
export function drawGrowth(curves) {
  fs.writeFileSync(path.join(root, 'docs/growth.svg'), pictureOf(curves));
}

const width = 860;
const height = 480;
/** Where the axes stand; to the right of them is room for the names. */
const plot = { left: 62, right: 580, top: 44, bottom: 432 };
/** By powers of ten. */
const sizes = { from: 1, to: 5 };
const times = { from: 0, to: 5 };

function pictureOf(curves) {
  const ends = spread(curves.map(({ points }) => y(points.at(-1).cpu)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">CPU time by the number of files, pods, templates, containers or items, on logarithmic axes</title>
<style>
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .axis { fill: #59636e; }
  .ground { stroke: #d1d9e0; }
  .linear { stroke: #d1d9e0; stroke-dasharray: 3 4; }
  path { fill: none; stroke-width: 2; }
${hues.map(({ light }, at) => `  .of${at} { stroke: ${light}; } .dot${at} { fill: ${light}; }`).join('\n')}
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; } .axis { fill: #9198a1; } .ground, .linear { stroke: #3d444d; }
${hues.map(({ dark }, at) => `    .of${at} { stroke: ${dark}; } .dot${at} { fill: ${dark}; }`).join('\n')}
  }
</style>
<text x="${plot.left}" y="22">CPU time by size. What is linear rises as the dashed lines do.</text>
${grid()}
${curves.map((curve, at) => drawn(curve, at, ends[at])).join('\n')}
</svg>
`;
}

const hues = [
  { light: '#59636e', dark: '#9198a1' },
  { light: '#0969da', dark: '#4493f8' },
  { light: '#1a7f37', dark: '#3fb950' },
  { light: '#9a6700', dark: '#d29922' },
  { light: '#bc4c00', dark: '#f0883e' },
  { light: '#cf222e', dark: '#f85149' },
  { light: '#8250df', dark: '#ab7df8' },
  { light: '#bf3989', dark: '#db61a2' },
];

function grid() {
  const lines = [];
  for (let power = sizes.from; power <= sizes.to; power++) {
    const at = x(10 ** power);
    lines.push(
      line('ground', at, plot.top, at, plot.bottom),
      label(at, plot.bottom + 20, 'middle', number(10 ** power)),
    );
  }
  for (let power = times.from; power <= times.to; power++) {
    const at = y(10 ** power);
    lines.push(
      line('ground', plot.left, at, plot.right, at),
      label(plot.left - 8, at + 4, 'end', duration(10 ** power)),
    );
  }
  for (let power = times.from - 3; power < times.to; power++) {
    const [from, to] = [
      Math.max(sizes.from, sizes.from + times.from - power),
      Math.min(sizes.to, times.to - power + sizes.from),
    ];
    if (from >= to) continue;
    const timeAt = size => 10 ** (power + size - sizes.from);
    lines.push(line('linear', x(10 ** from), y(timeAt(from)), x(10 ** to), y(timeAt(to))));
  }
  return lines.join('\n');
}

function drawn({ what, points }, at, end) {
  const places = points.map(({ size, cpu }) => [x(size), y(cpu)]);
  const dots = places.map(([left, top]) => `<circle class="dot${at}" cx="${left}" cy="${top}" r="3"/>`).join('');
  const [left, top] = places.at(-1);
  const leader = line(`ground`, left + 5, top, plot.right + 6, end);
  const name = `<text x="${plot.right + 24}" y="${end + 4}">${what}, ${duration(points.at(-1).cpu)}</text>`;
  const sign = `<path class="of${at}" d="M${plot.right + 8} ${end}h12"/>`;
  return `${leader}<path class="of${at}" d="M${places.map(place => place.join(' ')).join('L')}"/>${dots}${sign}${name}`;
}

/** The same heights, moved apart so far that names have room. */
function spread(heights) {
  const room = 19;
  const order = heights.map((height, at) => ({ height, at })).sort((a, b) => a.height - b.height);
  for (let at = 1; at < order.length; at++) order[at].height = Math.max(order[at].height, order[at - 1].height + room);
  let lowest = plot.bottom;
  for (const one of order.toReversed()) {
    one.height = Math.min(one.height, lowest);
    lowest = one.height - room;
  }
  return order.sort((a, b) => a.at - b.at).map(({ height }) => round(height));
}

function x(size) {
  const share = (Math.log10(size) - sizes.from) / (sizes.to - sizes.from);
  return round(plot.left + share * (plot.right - plot.left));
}

function y(milliseconds) {
  const share = (Math.log10(milliseconds) - times.from) / (times.to - times.from);
  return round(plot.bottom - share * (plot.bottom - plot.top));
}

function line(name, ...[x1, y1, x2, y2]) {
  return `<line class="${name}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`;
}

function label(left, top, anchor, text) {
  return `<text class="axis" x="${left}" y="${top}" text-anchor="${anchor}">${text}</text>`;
}

function number(size) {
  return size.toLocaleString('en');
}

function duration(milliseconds) {
  if (milliseconds >= 1_000) return `${Number((milliseconds / 1_000).toPrecision(2))} s`;
  return `${Number(milliseconds.toPrecision(2))} ms`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
