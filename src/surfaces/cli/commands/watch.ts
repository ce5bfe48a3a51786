import { type WatchNews, watch } from '#app';
import type { Call, RunCommand } from '../command.ts';
import { ingestRequest } from './ingest.ts';

/** Files what comes into the Inbox until it is told to stop; then it ends well, for that is how a watch ends. */
export const run: RunCommand = async (call) => {
  const { engine, jobs } = ingestRequest(call);
  const world = call.world();
  const tell = (news: WatchNews): void => printNews(news, world.now(), call);
  await watch({ engine, jobs, tell }, world);
  return 0;
};

/** One line an event: what came of sources on stdout, the rest on stderr; for machines all on stdout, as JSON. */
function printNews(news: WatchNews, time: string, { asJson, terminal }: Call): void {
  if (asJson) {
    terminal.out(JSON.stringify({ schema: 'boswell/watch@1', time, ...news }));
    return;
  }
  const { what, file, note, message } = news;
  const place = note === null ? (file ?? '') : `${file} ${terminal.style('dim', '→')} ${note}`;
  const words = [what.padEnd('vault away'.length), place, message === null ? '' : terminal.style('dim', message)];
  const line = [time.replace('T', ' '), ...words.filter((word) => word !== '')]
    .join('  ')
    .replaceAll('\n', ' ')
    .trimEnd();
  if (['filed', 'unchanged', 'duplicate', 'failed'].includes(what)) terminal.out(line);
  else terminal.note(line);
}
