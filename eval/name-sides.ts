/** A side of the labelled set of names: folders in `eval/names`. */
export interface NameSide {
  readonly name: string;
  readonly vault: string;
  /** Its labels may be looked at and learned from; else it is only scored. */
  readonly isShown: boolean;
}

/** All sides; `eval/names/README.md` says who wrote them. */
export const nameSides: readonly NameSide[] = [
  { name: 'tune', vault: 'vault', isShown: true },
  { name: 'more', vault: 'more-vault', isShown: true },
  { name: 'foundry', vault: 'foundry-vault', isShown: true },
  { name: 'cloud', vault: 'cloud-vault', isShown: true },
  { name: 'timber', vault: 'timber-vault', isShown: true },
  { name: 'ward', vault: 'ward-vault', isShown: true },
  { name: 'port', vault: 'port-vault', isShown: true },
  { name: 'chambers', vault: 'chambers-vault', isShown: true },
  { name: 'orchard', vault: 'orchard-vault', isShown: true },
  { name: 'test', vault: 'vault', isShown: false },
];
