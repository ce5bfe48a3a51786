import type { Recognition, Source } from '#core';
import type { ContainerReader, Opened } from '../containers/container-reader.ts';
import { latin1Head } from '../containers/container-reader.ts';
import { isDamaged } from '../containers/trouble.ts';
import { looksLikeHeader } from './looks-like-header.ts';
import { loadMailParser } from './parse-message.ts';
import { threadTalk } from './thread-talk.ts';

/**
 * One e-mail as mail programs save it (RFC 5322 and MIME; `.eml`, and Apple Mail's `.emlx`, which has its length in a line before and a property list behind): the message and the older ones that it
 * quotes. Attachments are named and not read; an appointment gives its title, time and people.
 */
export const eml: ContainerReader = {
  format: 'eml',
  recognises: ({ bytes, path }: Source): Recognition =>
    looksLikeHeader(latin1Head(bytes, 16_384).replace(APPLE_LENGTH, ''), path),
  read: readEml,
};

const APPLE_LENGTH = /^\s{0,4}\d{1,12}\s{0,12}\r?\n/;

async function readEml({ path, bytes }: Source): Promise<Opened> {
  const parseMessage = await loadMailParser();
  const message = await parseMessage(withoutApple(bytes), 1);
  if (message === null)
    return { kind: 'failed', diagnostic: isDamaged(path, 'an e-mail', 'its parts cannot be told apart') };
  return { kind: 'talks', talks: [threadTalk(path, [message])], diagnostics: [] };
}

function withoutApple(bytes: Uint8Array): Uint8Array {
  const first = APPLE_LENGTH.exec(latin1Head(bytes, 40))?.[0];
  return first === undefined ? bytes : bytes.subarray(first.length, first.length + Number(first));
}
