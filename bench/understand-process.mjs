// Loads the built engine, understands the conversation in a file of JSON, and prints what that took, as JSON. Arguments: the engine's file, the conversation's.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [engineFile, conversationFile] = process.argv.slice(2);
const conversation = JSON.parse(readFileSync(conversationFile, 'utf8'));
const started = performance.now();
const { builtinEngine } = await import(pathToFileURL(engineFile).href);
const loadSeconds = (performance.now() - started) / 1000;
const before = process.cpuUsage();
await builtinEngine.understand(conversation, { knownNames: [], me: null }, new AbortController().signal);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    loadSeconds,
    cpuSeconds: (user + system) / 1e6,
    megabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
