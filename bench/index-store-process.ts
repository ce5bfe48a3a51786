// One store of what is remembered of a vault, made or used: a process of `index-store.ts`. Arguments: none|ours|sqlite, make|use, folder.
import { join } from 'node:path';
import { defaultSettings, type Entity, joinVaultPath, type VaultPath } from '#core';
import { diskFiles } from '#files';
import { findPages } from '../src/vault/page-index/find-pages.ts';
import { type Entry, type FolderRecord, folderRecord } from '../src/vault/page-index/folder-record.ts';
import { readIndex, writeIndex } from '../src/vault/page-index/stored-index.ts';

const [store, job, scratch = ''] = process.argv.slice(2);

const folders: readonly string[] = Array.from({ length: 5000 }, (_, index) => `People/Name ${index}`);
const noFacts = { entity: null, sourceRef: null, sourceSha256: null, sketch: null, filedAs: null };

function entries(folder: string, at: number): readonly Entry[] {
  return Array.from({ length: 20 }, (_, index): Entry => {
    const name = index < 2 ? `Name ${at} ${index}.md` : `2025-03-1${index % 10} - Call ${at * 20 + index}.md`;
    const facts = index < 2 ? { ...noFacts, entity: entityAt(joinVaultPath(folder, name)) } : noFacts;
    return { kind: 'note', name, stamp: 'lx2k3j4h5g.2s', facts };
  });
}

function entityAt(page: VaultPath): Entity {
  const name = page.slice(page.lastIndexOf('/') + 1, -3);
  return { kind: 'person', name, aliases: [`alias ${name}`], emails: [], account: 'Brightwater', role: null, page };
}

function records(count: number): readonly FolderRecord[] {
  return folders.slice(0, count).map((folder, at) => folderRecord(folder, 'lx2k3j4h5g.2s', entries(folder, at)));
}

function ours(): void {
  const files = diskFiles(scratch);
  const known = readIndex(files, defaultSettings);
  if (job === 'make') {
    writeIndex(files, defaultSettings, known, { changed: records(folders.length), gone: [], cursor: '' });
    return;
  }
  const pages = findPages(known.records, (_, { facts }) => facts);
  for (let look = 0; look < 20; look += 1) pages.hasNoteNamed(`2025-03-13 - Call ${look * 5000 + 3}`);
  if (pages.entities.length !== 10_000) throw new Error('entities are missing');
  writeIndex(files, defaultSettings, known, { changed: records(40), gone: [], cursor: '' });
}

async function sqlite(): Promise<void> {
  const { Database } = (await import('node-sqlite3-wasm')).default;
  const database = new Database(join(scratch, 'index.sqlite'));
  if (job === 'make') {
    database.exec(
      'create table folder(path text primary key, stamp text) without rowid; create table note(path text primary key, folder text, key text, stamp text, entity text) without rowid; create index by_key on note(key); create index by_entity on note(path) where entity is not null; begin',
    );
    const addFolder = database.prepare('insert into folder values (?, ?)');
    const addNote = database.prepare('insert into note values (?, ?, ?, ?, ?)');
    folders.forEach((folder, at) => {
      addFolder.run([folder, 'lx2k3j4h5g.2s']);
      for (const entry of entries(folder, at)) {
        if (entry.kind !== 'note') continue;
        const { entity } = entry.facts;
        const key = entry.name.slice(0, -3).toLowerCase();
        addNote.run([
          `${folder}/${entry.name}`,
          folder,
          key,
          entry.stamp,
          entity === null ? null : JSON.stringify(entity),
        ]);
      }
    });
    addFolder.finalize();
    addNote.finalize();
    database.exec('commit');
  } else {
    database.all('select path, stamp from folder');
    const entities = database.all('select stamp, entity from note where entity is not null');
    if (entities.map(({ entity }) => JSON.parse(String(entity))).length !== 10_000)
      throw new Error('entities are missing');
    for (let look = 0; look < 20; look += 1)
      database.get('select 1 from note where key = ?', [`2025-03-13 - call ${look * 5000 + 3}`]);
    database.exec('begin');
    for (const folder of folders.slice(0, 40)) {
      database.run('update folder set stamp = ? where path = ?', ['new', folder]);
      for (let at = 0; at < 20; at += 1)
        database.run('update note set stamp = ? where path = ?', ['new', `${folder}/${at}`]);
    }
    database.exec('commit');
  }
  database.close();
}

if (store === 'ours') ours();
if (store === 'sqlite') await sqlite();
