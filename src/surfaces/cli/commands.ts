import type { CommandRow } from './command.ts';

const engineOption = {
  flags: '--engine <name>',
  description: 'what understands the talk (default: the one in boswell.yaml)',
};
const jobsOption = { flags: '--jobs <n>', description: 'how many sources to understand at once (default: 1)' };

/** Every command, in the order of `--help`. */
export const commands: readonly CommandRow[] = [
  {
    usage: 'init [dir]',
    summary: 'make a vault: write boswell.yaml and the folders that are missing',
    options: [],
    example: 'boswell init ~/Notes',
    load: () => import('./commands/init.ts'),
  },
  {
    usage: 'ingest [files...]',
    summary: 'file everything in the Inbox, or the files named',
    options: [
      { flags: '--dry-run', description: 'show what would change, as a diff, and write nothing at all' },
      jobsOption,
      engineOption,
    ],
    example: 'boswell ingest --dry-run',
    load: () => import('./commands/ingest.ts'),
  },
  {
    usage: 'watch',
    summary: 'file what comes into the Inbox, as it comes, until stopped (Ctrl-C)',
    options: [jobsOption, engineOption],
    example: 'boswell watch',
    load: () => import('./commands/watch.ts'),
  },
  {
    usage: 'read <file>',
    summary: 'show the conversation in a file: who said what, when',
    options: [],
    example: 'boswell read "Inbox/call.vtt" --json',
    load: () => import('./commands/read.ts'),
  },
  {
    usage: 'extract <file>',
    summary: 'show what a file says: action items, decisions, facts, each with its evidence',
    options: [engineOption],
    example: 'boswell extract "Inbox/call.vtt" --json',
    load: () => import('./commands/extract.ts'),
  },
  {
    usage: 'plan <files...>',
    summary: 'compute what ingest would change, to look at or to apply later',
    options: [{ flags: '-o, --output <file>', description: 'write the plan as JSON' }, jobsOption, engineOption],
    example: 'boswell plan "Inbox/call.vtt" -o plan.json',
    load: () => import('./commands/plan.ts'),
  },
  {
    usage: 'apply <plan>',
    summary: 'apply a plan; refused, whole, where the vault changed since',
    options: [],
    example: 'boswell apply plan.json',
    load: () => import('./commands/apply.ts'),
  },
  {
    usage: 'history',
    summary: 'list what was done, the newest first',
    options: [],
    example: 'boswell history',
    load: () => import('./commands/history.ts'),
  },
  {
    usage: 'show <run>',
    summary: 'show what a run changed ("last" for the newest)',
    options: [{ flags: '--diff', description: 'line by line, as a diff' }],
    example: 'boswell show last',
    load: () => import('./commands/show.ts'),
  },
  {
    usage: 'undo [run]',
    summary: 'take back a run, be it the last or not; what you edited since is kept',
    options: [],
    example: 'boswell undo',
    load: () => import('./commands/undo.ts'),
  },
  {
    usage: 'resolve [id] [answer] [name]',
    summary: 'say who was meant by names that stayed open, one by one; with an id and an answer, that one',
    options: [{ flags: '--dry-run', description: 'show what the answer would change, as a diff, and write nothing' }],
    example: 'boswell resolve 3f9a1c-david "David Okafor"',
    load: () => import('./commands/resolve.ts'),
  },
  {
    usage: 'entities <action> <names...>',
    summary: 'pages of people, accounts and projects: merge A B, rename OLD NEW, split PAGE NEW; links go with them',
    options: [
      { flags: '--dry-run', description: 'show what would change, as a diff, and write nothing at all' },
      { flags: '--alias <names...>', description: 'split: aliases that the new page takes' },
      { flags: '--email <addresses...>', description: 'split: addresses that the new page takes' },
      { flags: '--fact <words...>', description: 'split: lines of Recent Context and Key Facts that it takes' },
      {
        flags: '--link <places...>',
        description: 'split: links and tasks that are its, as FILE or FILE:LINE, or "none" (default: asks for each)',
      },
    ],
    example: 'boswell entities merge "Robert Hale" "Bob Hale" --dry-run',
    load: () => import('./commands/entities.ts'),
  },
  {
    usage: 'map <account>',
    summary: 'draw people, roles and reporting lines of an account, as a canvas and a chart beside its page',
    options: [{ flags: '--dry-run', description: 'show what would change, as a diff, and write nothing at all' }],
    example: 'boswell map "Corvane Logistics"',
    load: () => import('./commands/map.ts'),
  },
  {
    usage: 'doctor',
    summary: 'look for what is wrong in the vault: broken links, properties, characters, tasks, sources never filed',
    options: [{ flags: '--fix', description: 'mend what is certain, as one run that undo takes back' }],
    example: 'boswell doctor --fix',
    load: () => import('./commands/doctor.ts'),
  },
];
