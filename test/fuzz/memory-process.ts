// Reads one file and prints by how many megabytes the process grew at most, its bytes not counted.
import { readFileSync } from 'node:fs';
import type { LocalDateTime, Sha256 } from '#core';
import { readConversation } from '#read';

const bytes = readFileSync(process.argv[2] ?? '');
const before = process.resourceUsage().maxRSS;
await readConversation({
  path: 'Inbox/large',
  bytes,
  sha256: '0' as Sha256,
  modified: '2026-03-11T09:05' as LocalDateTime,
});
console.log((process.resourceUsage().maxRSS - before) / 1024);
