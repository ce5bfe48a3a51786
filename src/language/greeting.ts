/**
 * How many UTF-16 units the greeting takes that stands at a place of a text ("Hallo Käthe", "Guten Morgen, Anna", "Bonjour à tous"), with the words for everybody
 * behind it; 0 where none stands there. A short talk, or an e-mail, may greet in another language than the one it goes on in. O(1).
 */
export function greetingLength(text: string, at = 0): number {
  const greeting = GREETING.exec(text.slice(at, at + LONGEST));
  return greeting?.[0].length ?? 0;
}

const LONGEST = 40;
const GREETING =
  /^(?:hallo|hello|hi|hey|moin(?: moin)?|servus|grüezi|grüß (?:gott|dich|euch)|guten (?:morgen|tag|abend)|good (?:morning|afternoon|evening)|bonjour|bonsoir|salut|coucou|hola|buen[oa]s (?:días|tardes|noches)|ciao|buongiorno|buonasera|olá|bom dia|hoi|goedemorgen|hej|dear|liebe[rs]?|sehr geehrte[rs]?|chère?|querid[oa])(?![\p{L}\p{N}])(?: (?:zusammen|leute|alle|team|ihr (?:lieben|beiden)|kolleg(?:en|innen)|everyone|everybody|all|both|there|à tous|tout le monde|a todos|herr|frau|monsieur|madame|señora?)(?![\p{L}\p{N}]))?/iu;
