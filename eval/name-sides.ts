/** A side of the labelled set of names: folders in `eval/names`. */
export interface NameSide {
  readonly name: string;
  readonly vault: string;
  /** Its labels may be looked at; else it is only scored. */
  readonly isShown: boolean;
  /** The judge of misheard names learns from it. */
  readonly isLearned: boolean;
}

/** All sides; `eval/names/README.md` says who wrote them. */
export const nameSides: readonly NameSide[] = [
  { name: 'tune', vault: 'vault', isShown: true, isLearned: true },
  { name: 'more', vault: 'more-vault', isShown: true, isLearned: true },
  { name: 'foundry', vault: 'foundry-vault', isShown: true, isLearned: true },
  { name: 'cloud', vault: 'cloud-vault', isShown: true, isLearned: true },
  { name: 'timber', vault: 'timber-vault', isShown: true, isLearned: true },
  { name: 'ward', vault: 'ward-vault', isShown: true, isLearned: true },
  { name: 'port', vault: 'port-vault', isShown: true, isLearned: true },
  { name: 'chambers', vault: 'chambers-vault', isShown: true, isLearned: false },
  { name: 'orchard', vault: 'orchard-vault', isShown: true, isLearned: false },
  { name: 'test', vault: 'vault', isShown: false, isLearned: false },
];
