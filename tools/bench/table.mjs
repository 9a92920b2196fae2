/** Prints rows of cells under a title, each column as wide as its widest cell; all but the first are numbers. */
export function printTable(title, header, rows) {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map(row => row[column].length)));
  const line = row =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join('  ');
  console.log(`\n${title}\n`);
  for (const row of [header, widths.map(width => '-'.repeat(width)), ...rows]) console.log(`  ${line(row)}`);
}

/** Empty for what the system does not report. */
export function milliseconds(value) {
  if (value === undefined) return '';
  if (value >= 10_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value.toFixed(value < 10 ? 2 : 1)} ms`;
}

export function kilobytes(bytes) {
  return `${Math.ceil(bytes / 1024)} KB`;
}

/** Empty for what the system does not report. */
export function megabytes(value) {
  return value === undefined ? '' : `${Math.round(value)} MB`;
}
