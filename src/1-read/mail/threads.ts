import type { MailMessage } from './mail-message.ts';
import { plainSubject, withoutTags } from './subject.ts';

/**
 * Puts messages together to threads, each in order of time, threads in order of their last message. Messages belong together that answer one another by their ids, or that the mail program counted to one thread;
 * an answer without such a trace belongs to the thread with its subject in which its writer or a recipient took part. A message that is there twice (as sent and as received) counts once. O(messages).
 */
export function threadsOf(messages: readonly MailMessage[]): readonly (readonly MailMessage[])[] {
  const unique = withoutCopies(messages);
  const groups = new Groups(unique.length);
  joinByTrace(unique, groups);
  joinBySubject(unique, groups);
  const threads = new Map<number, MailMessage[]>();
  for (const [at, message] of unique.entries()) {
    const root = groups.rootOf(at);
    const thread = threads.get(root);
    if (thread === undefined) threads.set(root, [message]);
    else thread.push(message);
  }
  return [...threads.values()].map(inOrder).sort((one, other) => lastInstant(one) - lastInstant(other));
}

/** Sets of indices that grow together (union-find). */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, at) => at);
  }

  rootOf(at: number): number {
    let root = at;
    for (let parent = this.#parents[root]; parent !== undefined && parent !== root; parent = this.#parents[root])
      root = parent;
    for (let next = at; next !== root; ) {
      const parent = this.#parents[next] ?? root;
      this.#parents[next] = root;
      next = parent;
    }
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.rootOf(one), this.rootOf(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }
}

function withoutCopies(messages: readonly MailMessage[]): readonly MailMessage[] {
  const seen = new Set<string>();
  return messages.filter(({ id }) => {
    if (id === null) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}

/** Also where the message that both answer is not there. */
function joinByTrace(messages: readonly MailMessage[], groups: Groups): void {
  const firstWith = new Map<string, number>();
  for (const [at, { id, references, threadKey }] of messages.entries()) {
    const traces = [
      ...(id === null ? [] : [id]),
      ...references,
      ...(threadKey === null ? [] : [`thread ${threadKey}`]),
    ];
    for (const trace of traces) {
      const first = firstWith.get(trace);
      if (first === undefined) firstWith.set(trace, at);
      else groups.join(first, at);
    }
  }
}

function joinBySubject(messages: readonly MailMessage[], groups: Groups): void {
  const firstWith = new Map<string, number>();
  const keysOf = (message: MailMessage): readonly string[] => {
    const subject = plainSubject(message.subject).toLowerCase();
    return subject === '' ? [] : addressesOf(message).map((address) => `${subject} ${address}`);
  };
  for (const [at, message] of messages.entries()) {
    for (const key of keysOf(message)) if (!firstWith.has(key)) firstWith.set(key, at);
  }
  for (const [at, message] of messages.entries()) {
    if (message.references.length > 0 || !isAnswer(message)) continue;
    for (const key of keysOf(message)) groups.join(at, firstWith.get(key) ?? at);
  }
}

function isAnswer({ subject }: MailMessage): boolean {
  return plainSubject(subject) !== withoutTags(subject);
}

function addressesOf({ from, recipients }: MailMessage): readonly string[] {
  return [...(from === null ? [] : [from]), ...recipients].flatMap(({ address }) => address ?? []);
}

/** By time; one without a date stays behind the message that it follows in the file. */
function inOrder(messages: readonly MailMessage[]): readonly MailMessage[] {
  let last = Number.NEGATIVE_INFINITY;
  const timed = messages.map((message) => {
    last = message.sent?.instant ?? last;
    return { message, instant: last };
  });
  return timed.sort((one, other) => one.instant - other.instant).map(({ message }) => message);
}

function lastInstant(thread: readonly MailMessage[]): number {
  return thread.findLast(({ sent }) => sent !== null)?.sent?.instant ?? 0;
}
