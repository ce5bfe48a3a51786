import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const examples = new URL('../examples/', import.meta.url).pathname;

/** Every line that is spoken in the examples, without times and names. */
function spokenLines(): readonly string[] {
  return ['one-to-one', 'stand-up', 'design-review', 'voice-memo', 'interview-without-names'].flatMap((example) => {
    const folder = join(examples, example);
    const file = readdirSync(folder).find((name) => /\.(md|txt)$/.test(name)) ?? '';
    return readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .map((line) => line.replace(/^\[[\d:]+\] |^\*[\d:]+\*$/, '').replace(/^\*{0,2}[\p{L} ]+\*{0,2}: /u, ''))
      .filter((line) => line.length > 0);
  });
}

const speakers = ['Ines Halloran', 'Tobias Renner', 'Greta Solheim', 'Oluchi Bassey'];

/**
 * A transcript of so many hours of talk, some 10,000 words each, in the `[00:03:12] Name: text` shape: the talk of the
 * examples over and over, no line twice within about an hour.
 */
export function transcript(hours: number): string {
  const lines = spokenLines();
  const words = hours * 10_000;
  const out: string[] = [];
  let count = 0;
  for (let index = 0; count < words; index += 1) {
    const text = lines[(index * 7 + Math.floor(index / lines.length)) % lines.length] ?? '';
    const seconds = Math.floor((count / 10_000) * 3600);
    const two = (part: number): string => String(part).padStart(2, '0');
    const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
    out.push(`[${time}] ${speakers[index % speakers.length]}: ${text}`);
    count += text.split(' ').length;
  }
  return `${out.join('\n')}\n`;
}

/** A fresh copy of the example vault in a folder of its own, with an empty Inbox. */
export function freshVault(): string {
  const vault = mkdtempSync(join(tmpdir(), 'boswell-bench-vault-'));
  cpSync(join(examples, 'vault'), vault, { recursive: true });
  mkdirSync(join(vault, 'Inbox'));
  return vault;
}

/** Fills a vault with so many notes: one in ten the page of a person or account, the rest dated notes beside them. */
export function addNotes(vault: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const group = Math.floor(index / 10);
    const isAccount = group % 4 === 0;
    const name = isAccount ? `Firm ${word(group)}` : `${word(group)} ${word(group * 31 + 7)}`;
    const folder = join(vault, isAccount ? 'Accounts' : 'People', name);
    if (index % 10 === 0) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, `${name}.md`), entityPage(name, isAccount ? 'account' : 'person'));
    } else
      writeFileSync(join(folder, `2025-0${(index % 9) + 1}-1${index % 10} - Call ${index}.md`), datedNote(name, index));
  }
}

function word(seed: number): string {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'ti', 'vo', 'zu', 'da', 'fe', 'go'];
  const parts = [seed, Math.floor(seed / 13), Math.floor(seed / 169), seed + 5].map(
    (part) => syllables[part % 13] ?? '',
  );
  const text = parts.join('');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function entityPage(name: string, type: string): string {
  return `---\ntype: ${type}\naliases: []\n---\n\n# ${name}\n\nMet at a fair. Likes short mails.\n\n## Recent Context\n`;
}

function datedNote(name: string, index: number): string {
  return `---\ntype: "meeting"\ntitle: "Call ${index}"\ndate: "2025-03-10"\n---\n\n# Call ${index}\n\nTalked with [[${name}]] about the rollout.\n\n- [ ] Send the offer. 📅 2025-03-14 #task\n`;
}
