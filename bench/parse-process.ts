// One parser over one file, in a process of its own: prints the CPU time it took, in seconds, the largest resident size in megabytes, and how many things it found.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { LocalDateTime, Sha256 } from '#core';

type Parse = (bytes: Buffer) => number | Promise<number>;

const require = createRequire(import.meta.url);

/** Each with its own decoding, as the others need it too. */
const parsers: Readonly<Record<string, () => Promise<Parse>>> = {
  boswell: async () => {
    const { readConversation } = await import('#read');
    return async (bytes) => {
      const source = {
        path: 'Inbox/2026-03-10 Talk',
        bytes,
        sha256: '0' as Sha256,
        modified: '2026-03-11T09:05' as LocalDateTime,
      };
      return (await readConversation(source)).conversation?.turns.length ?? 0;
    };
  },
  'subsrt-ts': async () => {
    const { parse } = await import('subsrt-ts');
    return (bytes) => parse(bytes.toString('utf8')).length;
  },
  'node-webvtt': async () => {
    const webvtt: { parse: (text: string, options: object) => { cues: unknown[] } } = require('node-webvtt');
    return (bytes) => webvtt.parse(bytes.toString('utf8'), { strict: false }).cues.length;
  },
  subtitle: async () => {
    const { parseSync } = await import('subtitle');
    return (bytes) => parseSync(bytes.toString('utf8')).length;
  },
  'JSON.parse alone': async () => (bytes) => Object.keys(JSON.parse(bytes.toString('utf8'))).length,
  'secure-json-parse': async () => {
    const { default: secure } = await import('secure-json-parse');
    return (bytes) => Object.keys(secure.parse(bytes.toString('utf8'))).length;
  },
  '@streamparser/json': async () => {
    const { JSONParser } = await import('@streamparser/json');
    return (bytes) => {
      let found = 0;
      const paths = ['$.segments.*', '$.results.channels.*.alternatives.*.words.*'];
      const parser = new JSONParser({ paths, keepStack: false });
      parser.onValue = () => {
        found++;
      };
      parser.write(bytes);
      return found;
    };
  },
};

const [name, file] = process.argv.slice(2);
const load = parsers[name ?? ''];
if (load === undefined || file === undefined) throw new Error(`Unknown parser "${name}"`);
const parse = await load();
const bytes = readFileSync(file);
const before = process.cpuUsage();
const found = await parse(bytes);
const { user, system } = process.cpuUsage(before);
const result = { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024, found };
console.log(JSON.stringify(result));
