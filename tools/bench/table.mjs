/** Prints rows of cells under a title, each column as wide as its widest cell; all but the first are numbers. */
export function printTable(title, header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map(row => row[column].length)));
  const line = row =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log(`\n${title}\n`);
  for (const row of [header, widths.map(width => '-'.repeat(width)), ...rows]) console.log(`  ${line(row)}`);
}

export function milliseconds(value) {
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

export function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1024)} KB`;
}
