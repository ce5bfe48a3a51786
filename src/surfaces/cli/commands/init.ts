import { initAt } from '#app';
import type { RunCommand } from '../command.ts';

/** Makes a vault of a folder: the one named, else the one it stands in. */
export const run: RunCommand = async (call) => {
  const folder = call.absolute(call.arguments[0] ?? String(call.options['vault'] ?? '.'));
  const { made, recognised } = initAt(folder);
  if (call.asJson) {
    call.terminal.out(JSON.stringify({ schema: 'boswell/init@1', vault: folder, made, recognised }, null, 2));
    return 0;
  }
  for (const path of made) call.terminal.out(`made  ${path}`);
  for (const [ours, theirs] of Object.entries(recognised)) call.terminal.out(`uses  ${theirs}  (for ${ours})`);
  call.terminal.out(made.length === 0 ? 'Everything stood already; nothing changed' : `Vault ready: ${folder}`);
  call.terminal.out('Say who you are in boswell.yaml, drop a transcript into the Inbox, then run: boswell ingest');
  return 0;
};
