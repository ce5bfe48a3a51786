import { type Answer, answerName, type OpenName, openNames, openNamesDocument } from '#app';
import { UsageError } from '#core';
import { type Asker, makeAsker } from '../ask.ts';
import type { Call, RunCommand } from '../command.ts';
import { hasError, printDiagnostics } from '../print/diagnostics.ts';
import { runDocument } from '../print/outcomes.ts';

/** Asks who was meant by names that stayed open, or answers one; what was written is mended. */
export const run: RunCommand = async (call) => {
  const world = call.world();
  const names = openNames(world);
  const [id, ...words] = call.arguments;
  if (id !== undefined) return answerOne(call, names, id, words);
  if (call.asJson) {
    call.terminal.out(JSON.stringify(openNamesDocument(names), null, 2));
    return 0;
  }
  if (names.length === 0) {
    call.terminal.out('No name is open');
    return 0;
  }
  return askAll(call, names);
};

async function answerOne(
  call: Call,
  names: readonly OpenName[],
  id: string,
  words: readonly string[],
): Promise<number> {
  const asked = names.find((each) => each.id === id);
  if (asked === undefined) {
    throw new UsageError(`No question "${id}" is open`, {
      hint: 'List the open questions with: boswell resolve --json',
    });
  }
  const answer = parseAnswer(words, asked);
  if (answer !== 'skip') return give(call, asked, answer);
  if (call.asJson) call.terminal.out(JSON.stringify(openNamesDocument([asked]), null, 2));
  else call.terminal.out(`"${asked.said}" stays open`);
  return 0;
}

async function askAll(call: Call, names: readonly OpenName[]): Promise<number> {
  const asker = makeAsker(call.terminal);
  let code = 0;
  let left = names.length;
  for (const [index, name] of names.entries()) {
    const answer = await ask(name, `${index + 1} of ${names.length}`, asker, call);
    if (answer === null) break;
    if (answer === 'skip') continue;
    left -= 1;
    code = Math.max(code, await give(call, name, answer));
  }
  asker.close();
  if (left > 0) call.terminal.out(`${left} ${left === 1 ? 'name stays' : 'names stay'} open`);
  return code;
}

async function ask(name: OpenName, place: string, asker: Asker, { terminal }: Call): Promise<Answer | 'skip' | null> {
  const { said, note, transcript, candidates } = name;
  terminal.out('');
  terminal.out(`${terminal.style('bold', `"${said}"`)}  ${note ?? transcript}  (${place})`);
  for (const line of name.saidIn) terminal.out(`    ${terminal.style('dim', shortened(line))}`);
  const choices = [...candidates, 'somebody or something new', 'nobody who matters', 'skip: ask me again'];
  const chosen = await asker.choose('Who or what is meant? Give a number', choices);
  if (chosen === null) return null;
  const candidate = candidates[chosen];
  if (candidate !== undefined) return { kind: 'is', name: candidate };
  if (chosen === candidates.length + 1) return { kind: 'nobody' };
  if (chosen === candidates.length + 2) return 'skip';
  const full = await asker.line(`The name in full (empty: "${said}")`);
  return full === null ? null : { kind: 'new', name: full === '' ? said : full };
}

async function give(call: Call, name: OpenName, answer: Answer): Promise<number> {
  const { terminal } = call;
  const isDry = call.options['dryRun'] === true;
  const { plan, run, diff, isRemembered, diagnostics } = await answerName(name.id, answer, call.world(), isDry);
  printDiagnostics(diagnostics, terminal);
  if (call.asJson) terminal.out(JSON.stringify({ ...runDocument(plan, run), isRemembered }, null, 2));
  else if (isDry) terminal.out(diff);
  else {
    const who = answer.kind === 'nobody' ? 'nobody' : answer.name;
    const scope = answer.kind === 'nobody' || isRemembered ? '' : ', in this conversation';
    const alias = isRemembered ? '; the name is an alias of that page from now on' : '';
    terminal.out(`"${name.said}" is ${who}${scope}${alias}. Take it back with: boswell undo ${run?.id ?? ''}`);
  }
  return hasError(diagnostics) ? 1 : 0;
}

/** @throws {UsageError} */
function parseAnswer(words: readonly string[], { candidates, said }: OpenName): Answer | 'skip' {
  const [first, second, ...more] = words;
  const usage =
    'Usage: boswell resolve ID ANSWER, where ANSWER is a number, a name, "new" (with the full name), "nobody" or "skip"';
  if (first === undefined) throw new UsageError('Expected an answer, found none', { hint: usage });
  if (more.length > 0 || (second !== undefined && first !== 'new')) {
    throw new UsageError(`Expected one answer, found ${words.length}`, { hint: usage });
  }
  if (first === 'new') return { kind: 'new', name: second ?? said };
  if (first === 'nobody') return { kind: 'nobody' };
  if (first === 'skip') return 'skip';
  if (!/^\d+$/.test(first)) return { kind: 'is', name: first };
  const candidate = candidates[Number(first) - 1];
  if (candidate !== undefined) return { kind: 'is', name: candidate };
  throw new UsageError(`Cannot answer ${first}: there are ${candidates.length} candidates`, {
    hint: candidates.map((each, index) => `${index + 1} ${each}`).join(', '),
  });
}

const mostLetters = 160;

function shortened(line: string): string {
  return line.length <= mostLetters ? line : `${line.slice(0, mostLetters - 1)}…`;
}
