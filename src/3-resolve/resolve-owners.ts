import type { ActionItem } from '#core';
import { foldName, isSpeakerLabel } from '#language';

/** Full name of whoever is called so here; null where nobody surely is. */
export type WhoIs = (name: string) => string | null;

const GROUP =
  /^(?:all|both|each|every(?:one|body)|some(?:one|body)|any(?:one|body)|no ?(?:one|body)|we|us|they|them|you|your side|our side|i|me|team|group|people|folks|guys|(?:the|our|your|their|a|an|my|some|whoever|either) .+|.+ (?:team|department|group|side|people|folks|guys|squad|crew|desk)|legal|finance|marketing|sales|engineering|support|procurement|operations|ops|security|it|hr|management|customer|client|vendor)$/i;

/** Puts owners in full names. Nobody, everybody, a role and a label of the recording own nothing; a name that stays open is kept as it was said. */
export function resolveOwners(item: ActionItem, whoIs: WhoIs): ActionItem {
  const named = item.owners.length > 0 ? item.owners : item.owner === null ? [] : [item.owner];
  const owners = [...new Set(named.flatMap((owner) => ownerName(owner, whoIs)))];
  return { ...item, owners, owner: owners[0] ?? null };
}

function ownerName(owner: string, whoIs: WhoIs): readonly string[] {
  const name = whoIs(owner);
  if (name !== null) return [name];
  const text = owner.trim();
  return text === '' || isSpeakerLabel(text) || GROUP.test(foldName(text)) ? [] : [text];
}
