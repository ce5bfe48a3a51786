import { extractionDocument, inspectFindings, systemZone } from '#app';
import type { ActionItem, Evidence, Findings } from '#core';
import { nameInMessages } from '../call.ts';
import type { RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { clockTime } from '../print/time.ts';
import type { Terminal } from '../terminal.ts';

/** Shows what a file says, names resolved against the vault. */
export const run: RunCommand = async (call) => {
  const world = call.worldOrNull();
  const given = call.arguments[0] ?? '';
  const { engine } = call.options;
  const { findings, others, diagnostics } = await inspectFindings({
    path: call.absolute(given),
    pathInMessages: nameInMessages(given, world?.root ?? null),
    files: world?.files ?? null,
    zone: world?.zone ?? systemZone(process.env),
    engine: typeof engine === 'string' ? engine : null,
    signal: call.signal,
  });
  printDiagnostics(diagnostics, call.terminal);
  if (findings !== null) {
    if (call.asJson) call.terminal.out(JSON.stringify(extractionDocument(findings, others), null, 2));
    else for (const [at, each] of [findings, ...others].entries()) printFindings(each, call.terminal, at > 0);
  }
  return findings === null || hasError(diagnostics) ? 1 : 0;
};

function printFindings({ conversation, extraction }: Findings, terminal: Terminal, isFurther: boolean): void {
  const { out, style } = terminal;
  if (isFurther) out('');
  out(style('bold', conversation.title));
  out('');
  out(extraction.summary);
  const sections = [
    {
      title: 'Action items',
      lines: extraction.actionItems.map((item) => withPlace(actionLine(item), item.evidence[0])),
    },
    ...[
      { title: 'Decisions', items: extraction.decisions },
      { title: 'Key facts', items: extraction.keyFacts },
      { title: 'Open questions', items: extraction.openQuestions },
    ].map(({ title, items }) => ({ title, lines: items.map((item) => withPlace(item.text, item.evidence[0])) })),
  ];
  for (const { title, lines } of sections) {
    if (lines.length === 0) continue;
    out('');
    out(style('bold', title));
    for (const line of lines) out(`- ${line}`);
  }
}

function actionLine({ text, owners, due, priority }: ActionItem): string {
  const who = owners.length === 0 ? '' : ` [${owners.join(', ')}]`;
  return `${text}${who}${due === null ? '' : ` due ${due}`}${priority === null ? '' : ` (${priority})`}`;
}

function withPlace(text: string, { turn, start }: Evidence): string {
  return `${text}  (${start === null ? `turn ${turn + 1}` : clockTime(start)})`;
}
