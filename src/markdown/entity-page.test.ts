import { describe, expect, test } from 'vitest';
import { defaultSettings, joinVaultPath, type Settings } from '#core';
import { parseEntityPage } from './entity-page.ts';

const settings: Settings = { ...defaultSettings, properties: { email: 'mail' } };

function read(path: string, properties: string) {
  return parseEntityPage(joinVaultPath(path), `---\n${properties}\n---\n# Page\n`, settings);
}

describe('an entity page', () => {
  test.each([
    ['its own folder', 'People/Ines Moreau/Ines Moreau.md', 'tags: []', 'person'],
    ['the folder of its kind', 'accounts/Brightwater Ferries.md', '', 'account'],
    ['a deeper folder of its own', 'Projects/2025/Tern/Tern.md', '', 'project'],
    ['its type, wherever it stands', 'CRM/Northgate.md', 'type: "Account"', 'account'],
  ])('is known by %s', (_by, path, properties, kind) => {
    expect(read(path, properties)?.kind).toBe(kind);
  });
  test.each([
    ['a dated note beside a page', 'People/Ines Moreau/2025-12-15 - Coffee.md', 'type: people'],
    ['a note that is filed straight in the folder', 'Accounts/2025-12-15 - Call.md', 'type: customer'],
    ['a file elsewhere', 'Notes/Ines.md', 'tags: []'],
    ['no note', 'People/ines.png', ''],
  ])('is not %s', (_what, path, properties) => {
    expect(read(path, properties)).toBeNull();
  });
  test('gives aliases, addresses, account and role with links unwrapped and names mapped', () => {
    const properties =
      'aliases: [Nessie, "[[Ines M.]]", 7]\nmail: "<mailto:i@example.com>, im@example.org"\naccount: [[Accounts/Acme|A]]\nrole: CFO';
    expect(read('People/Ines Moreau.md', properties)).toEqual({
      kind: 'person',
      name: 'Ines Moreau',
      aliases: ['Nessie', 'Ines M.', '7'],
      emails: ['i@example.com', 'im@example.org'],
      account: 'Acme',
      role: 'CFO',
      page: 'People/Ines Moreau.md',
    });
  });
});
