/** Whether a word in small letters leads a last name: "van", "de". */
export function isParticle(word: string): boolean {
  return /^(?:van|von|de|der|den|del|della|di|da|dos|do|du|la|le|bin|binti|ibn|al|el|ten|ter|zu|y)$/.test(word);
}
