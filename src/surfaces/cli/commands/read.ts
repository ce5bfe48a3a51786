import { conversationDocument, inspectConversation, systemZone } from '#app';
import type { Conversation } from '#core';
import { nameInMessages } from '../call.ts';
import type { RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { clockTime } from '../print/time.ts';
import type { Terminal } from '../terminal.ts';

/** Shows the conversation in a file. */
export const run: RunCommand = async (call) => {
  const world = call.worldOrNull();
  const given = call.arguments[0] ?? '';
  const { conversation, others, diagnostics } = await inspectConversation({
    path: call.absolute(given),
    pathInMessages: nameInMessages(given, world?.root ?? null),
    files: world?.files ?? null,
    zone: world?.zone ?? systemZone(process.env),
  });
  printDiagnostics(diagnostics, call.terminal);
  if (conversation !== null) {
    if (call.asJson) call.terminal.out(JSON.stringify(conversationDocument(conversation, others), null, 2));
    else for (const [at, each] of [conversation, ...others].entries()) printConversation(each, call.terminal, at > 0);
  }
  return conversation === null || hasError(diagnostics) ? 1 : 0;
};

function printConversation(conversation: Conversation, { out, style }: Terminal, isFurther: boolean): void {
  const { title, date, time, kind, source, participants, turns } = conversation;
  if (isFurther) out('');
  out(style('bold', title));
  const why = source.why === undefined ? '' : style('dim', `, since it ${source.why}`);
  out(`${kind}, ${date}${time === null ? '' : ` ${time}`}, read as ${source.format}${why}`);
  if (participants.length > 0) out(`With ${participants.map(({ name }) => name).join(', ')}`);
  out('');
  for (const { start, speaker, text } of turns) {
    const when = start === null ? '' : `${style('dim', clockTime(start))}  `;
    out(`${when}${speaker === null ? '' : `${style('bold', speaker)}: `}${text}`);
  }
}
