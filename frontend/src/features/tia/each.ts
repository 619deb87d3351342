/** What holds for each importer, as it lies in the note of an answer: a line for each, beginning with its name. */
export function readEach(note: string, names: readonly string[]): { each: string[]; rest: string } {
  const each = names.map(() => '');
  const rest: string[] = [];
  for (const line of note.split('\n')) {
    const at = names.findIndex((name) => name && (line.startsWith(`${name}: `) || line === `${name}:`));
    if (at >= 0) each[at] = line.slice((names[at] ?? '').length + 1).trim();
    else rest.push(line);
  }
  return { each, rest: rest.join('\n').trim() };
}

/** What was written beside those lines stays behind them. */
export function writeEach(each: readonly string[], names: readonly string[], rest: string): string {
  const lines = names.flatMap((name, at) => {
    const said = (each[at] ?? '').replace(/\s+/g, ' ').trim();
    return said ? [`${name}: ${said}`] : [];
  });
  return [...lines, ...(rest ? [rest] : [])].join('\n');
}
