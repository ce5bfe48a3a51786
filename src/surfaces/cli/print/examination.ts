import type { Examined } from '#app';
import type { Terminal } from '../terminal.ts';

type Finding = Examined['findings'][number];

/** Prints what is wrong with a vault, file by file, and a summary that says what to do next. */
export function printExamination(examined: Examined, terminal: Terminal): void {
  const { findings, mended, run } = examined;
  const { out } = terminal;
  printFindings(findings, terminal);
  if (mended.length > 0) {
    out(`Mended ${count(mended, 'thing')} in ${count(files(mended), 'file')}`);
    for (const finding of mended) out(terminal.style('dim', `  ${place(finding)}  ${finding.message}`));
  }
  out(summary(examined));
  if (run !== null) out(`Take it back with: boswell undo ${run.id}`);
}

function printFindings(findings: readonly Finding[], { out, style }: Terminal): void {
  let file: string | null = null;
  for (const finding of findings) {
    if (file !== null && file !== finding.file) out('');
    file = finding.file;
    out(`${style(finding.severity === 'error' ? 'red' : 'yellow', place(finding))}  ${finding.message}`);
    out(`    ${style('dim', finding.hint)}`);
  }
  if (findings.length > 0) out('');
}

function summary({ findings, mended, pages }: Examined): string {
  const looked = `${count(pages, 'page')} looked at`;
  if (findings.length === 0) return `${mended.length > 0 ? 'Nothing else' : 'Nothing'} is wrong: ${looked}`;
  const certain = findings.filter(({ fix }) => fix !== null).length;
  const mendable = certain === 0 ? '' : `; ${certain} of them can be mended with: boswell doctor --fix`;
  const left = mended.length > 0 ? 'left for you' : 'found';
  return `${count(findings, 'thing')} ${left} in ${count(files(findings), 'file')}, ${looked}${mendable}`;
}

function place({ file, line }: Finding): string {
  return line === null ? file : `${file}:${line}`;
}

function files(findings: readonly Finding[]): number {
  return new Set(findings.map(({ file }) => file)).size;
}

function count(things: number | readonly unknown[], name: string): string {
  const number = typeof things === 'number' ? things : things.length;
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}
