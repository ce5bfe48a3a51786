import type { Diagnostic, Recognition, Source } from '#core';
import type { ContainerReader, Opened } from '../containers/container-reader.ts';
import { latin1Head } from '../containers/container-reader.ts';
import { isDamaged } from '../containers/trouble.ts';
import { warning } from '../diagnostics.ts';
import { looksLikeHeader } from './looks-like-header.ts';
import type { MailMessage } from './mail-message.ts';
import { parseMessage } from './parse-message.ts';
import { splitMbox } from './split-mbox.ts';
import { threadTalk } from './thread-talk.ts';
import { threadsOf } from './threads.ts';

/** A mailbox in one file (`split-mbox.ts`), as Gmail, Thunderbird, Apple Mail and Unix programs export it: one conversation for each thread in it. */
export const mbox: ContainerReader = {
  format: 'mbox',
  recognises: ({ bytes, path }: Source): Recognition => {
    const head = latin1Head(bytes, 16_384);
    const envelope = /^From [^\r\n]{0,300}\r?\n/.exec(head)?.[0];
    if (envelope === undefined) return { score: 0, reason: 'does not begin with a line "From …"' };
    const header = looksLikeHeader(head.slice(envelope.length), `${path}.eml`);
    return header.score === 0
      ? header
      : { score: 0.97, reason: 'begins as a mailbox does, with a line "From …" before the header of an e-mail' };
  },
  read: readMbox,
};

async function readMbox({ path, bytes }: Source): Promise<Opened> {
  const messages: MailMessage[] = [];
  const broken: number[] = [];
  for (const piece of splitMbox(bytes)) {
    const message = await parseMessage(piece.bytes, piece.line);
    if (message === null) broken.push(piece.line);
    else messages.push(message);
  }
  if (messages.length === 0)
    return { kind: 'failed', diagnostic: isDamaged(path, 'a mailbox', 'no message of it can be read') };
  const talks = threadsOf(messages).map((thread) => threadTalk(path, thread));
  const [first, ...others] = talks;
  const counted = first === undefined ? [] : [{ ...first, notUnderstood: broken.length }, ...others];
  return {
    kind: 'talks',
    talks: counted,
    diagnostics: broken.slice(0, MOST_TOLD).map((line) => aboutBroken(path, line)),
  };
}

const MOST_TOLD = 20;

function aboutBroken(path: string, line: number): Diagnostic {
  const message = 'Cannot read message: its parts cannot be told apart';
  return warning(path, line, 'partly-read', message, 'Export this message by itself (.eml), then ingest that');
}
