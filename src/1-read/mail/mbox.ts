import { Buffer } from 'node:buffer';
import type { Diagnostic, Recognition, Source } from '#core';
import type { ContainerReader, Opened } from '../containers/container-reader.ts';
import { latin1Head } from '../containers/container-reader.ts';
import { isDamaged } from '../containers/trouble.ts';
import { warning } from '../diagnostics.ts';
import { looksLikeHeader } from './looks-like-header.ts';
import type { MailMessage } from './mail-message.ts';
import { loadMailParser } from './parse-message.ts';
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
  const parseMessage = await loadMailParser();
  const messages: MailMessage[] = [];
  const broken: number[] = [];
  const seen = new Set<string>();
  for (const piece of splitMbox(bytes)) {
    const copy = copyKey(piece.bytes);
    if (copy !== null && seen.has(copy)) continue;
    if (copy !== null) seen.add(copy);
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

/** What two copies of a message share, as sent and as received: its id, or all of it where it has none; null where that is long. Spares reading it again. */
function copyKey(bytes: Uint8Array): string | null {
  const head = latin1Head(bytes, 16_384);
  const id = /(?:^|\n)message-id:\s{0,9}(<[^<>\s]{3,300}>)/i.exec(head.slice(0, endOfHeader(head)))?.[1];
  return id ?? (bytes.length < LONGEST_COMPARED ? Buffer.from(bytes).toString('latin1') : null);
}

function endOfHeader(head: string): number {
  const end = head.search(/\r?\n\r?\n/);
  return end < 0 ? head.length : end;
}

const LONGEST_COMPARED = 16_384;
const MOST_TOLD = 20;

function aboutBroken(path: string, line: number): Diagnostic {
  const message = 'Cannot read message: its parts cannot be told apart';
  return warning(path, line, 'partly-read', message, 'Export this message by itself (.eml), then ingest that');
}
