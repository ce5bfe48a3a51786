import { type Conjugation, type VerbTable, verbTable } from '../verb-table.ts';

const IN_ER =
  'accompagner acheter actualiser adapter adresser afficher ajouter ajuster aligner amener aménager analyser annoncer annuler appeler apporter archiver arranger arrêter assembler assurer attribuer avancer baisser balayer bloquer bouger brancher budgéter calculer caler chercher changer charger chiffrer classer coller commander communiquer comparer compiler compléter compter configurer confier confirmer connecter consulter contacter contrôler convoquer coordonner copier corriger couper créer débloquer débrancher déboguer déclarer dégager demander déménager déplacer déposer dessiner développer diffuser distribuer documenter donner dresser échanger écouter emballer emmener emporter emprunter enlever enregistrer envoyer essayer estimer étudier évaluer examiner expédier expliquer exporter fabriquer faxer fermer filmer finaliser fixer formuler gérer goûter harmoniser héberger imprimer importer informer insérer installer intégrer interroger inviter jeter laver lancer lister livrer louer maquetter mesurer modifier monter montrer motiver négocier nettoyer nommer noter occuper organiser paramétrer parler partager passer payer photographier planifier planter porter poser poster poursuivre préciser préparer présenter prêter programmer prolonger proposer publier raccrocher raconter ramasser ramener ranger rapporter rappeler rassembler réactiver rechercher récupérer rédiger redémarrer refuser regarder régler regrouper relancer remballer remercier remplacer renouveler renseigner renvoyer réparer répéter reporter représenter réserver restaurer retirer retourner retrouver réviser sauvegarder scanner séparer signaler signer simuler solliciter sonder stocker supprimer tailler taper téléphoner terminer tester tirer tondre tracer traiter transférer travailler trier trouver valider vérifier verser vider virer visiter inventorier repasser rembourser rajouter détailler booker checker mailer recontacter recalculer réimprimer réexpédier rebrancher aérer arroser aspirer brouillonner cadrer caler cirer clôturer cuisiner dépanner désactiver éditer élaguer facturer laver ligaturer poncer proposer recenser reclasser recopier recruter rappeler remonter remplacer résilier solder souder tamponner tondre tracer transporter visser'.split(
    ' ',
  );
const IN_IR =
  'finir remplir réunir choisir fournir réfléchir définir établir avertir garantir bâtir éclaircir élargir enrichir'.split(
    ' ',
  );

/** Infinitive: I, it, you (vous), and the stem of the future. */
const IRREGULAR: Readonly<Record<string, readonly [own: string, it: string, plural: string, future: string]>> = {
  faire: ['fais', 'fait', 'faites', 'fer'],
  refaire: ['refais', 'refait', 'refaites', 'refer'],
  prendre: ['prends', 'prend', 'prenez', 'prendr'],
  reprendre: ['reprends', 'reprend', 'reprenez', 'reprendr'],
  mettre: ['mets', 'met', 'mettez', 'mettr'],
  remettre: ['remets', 'remet', 'remettez', 'remettr'],
  transmettre: ['transmets', 'transmet', 'transmettez', 'transmettr'],
  soumettre: ['soumets', 'soumet', 'soumettez', 'soumettr'],
  voir: ['vois', 'voit', 'voyez', 'verr'],
  revoir: ['revois', 'revoit', 'revoyez', 'reverr'],
  écrire: ['écris', 'écrit', 'écrivez', 'écrir'],
  inscrire: ['inscris', 'inscrit', 'inscrivez', 'inscrir'],
  dire: ['dis', 'dit', 'dites', 'dir'],
  lire: ['lis', 'lit', 'lisez', 'lir'],
  relire: ['relis', 'relit', 'relisez', 'relir'],
  venir: ['viens', 'vient', 'venez', 'viendr'],
  revenir: ['reviens', 'revient', 'revenez', 'reviendr'],
  prévenir: ['préviens', 'prévient', 'prévenez', 'préviendr'],
  tenir: ['tiens', 'tient', 'tenez', 'tiendr'],
  obtenir: ['obtiens', 'obtient', 'obtenez', 'obtiendr'],
  ouvrir: ['ouvre', 'ouvre', 'ouvrez', 'ouvrir'],
  rouvrir: ['rouvre', 'rouvre', 'rouvrez', 'rouvrir'],
  sortir: ['sors', 'sort', 'sortez', 'sortir'],
  servir: ['sers', 'sert', 'servez', 'servir'],
  répondre: ['réponds', 'répond', 'répondez', 'répondr'],
  rendre: ['rends', 'rend', 'rendez', 'rendr'],
  vendre: ['vends', 'vend', 'vendez', 'vendr'],
  descendre: ['descends', 'descend', 'descendez', 'descendr'],
  étendre: ['étends', 'étend', 'étendez', 'étendr'],
  peindre: ['peins', 'peint', 'peignez', 'peindr'],
  joindre: ['joins', 'joint', 'joignez', 'joindr'],
  coudre: ['couds', 'coud', 'cousez', 'coudr'],
  conduire: ['conduis', 'conduit', 'conduisez', 'conduir'],
  produire: ['produis', 'produit', 'produisez', 'produir'],
  traduire: ['traduis', 'traduit', 'traduisez', 'traduir'],
  construire: ['construis', 'construit', 'construisez', 'construir'],
  suivre: ['suis', 'suit', 'suivez', 'suivr'],
  aller: ['vais', 'va', 'allez', 'ir'],
};
/** Verbs that double their last consonant before a silent ending, where others take a grave accent. */
const DOUBLING = /(?:appel|renouvel|jet)er$/;
/** "suis", "va" are other words far more often. */
const NEVER_PRESENT: ReadonlySet<string> = new Set(['suivre', 'aller']);

function conjugate(verb: string): Conjugation {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) {
    const [own, it, plural, future] = irregular;
    const isPresent = !NEVER_PRESENT.has(verb);
    return withFuture(
      future,
      isPresent ? { I: [own], it: [it], you: [own, plural], order: [own, plural], bare: [verb] } : { bare: [verb] },
    );
  }
  const stem = verb.slice(0, -2);
  if (verb.endsWith('ir'))
    return withFuture(verb, {
      I: [`${stem}is`],
      it: [`${stem}it`],
      you: [`${stem}is`, `${stem}issez`],
      order: [`${stem}is`, `${stem}issez`],
      bare: [verb],
    });
  const weak = silentStem(verb, stem);
  const present = [`${weak}e`, ...(/ay$/.test(stem) ? [`${stem}e`] : [])];
  const future = /voyer$/.test(verb) ? verb.replace(/voyer$/, 'verr') : weak === stem ? verb : `${weak}er`;
  return withFuture(future, {
    I: present,
    it: present,
    you: [...present.map((form) => `${form}s`), `${stem}ez`],
    order: [...present, `${stem}ez`],
    bare: [verb],
  });
}

/** The stem before an ending that is not heard: "envoi-e", "appell-e", "achèt-e". */
function silentStem(verb: string, stem: string): string {
  if (/[aou]y$/.test(stem)) return `${stem.slice(0, -1)}i`;
  if (DOUBLING.test(verb)) return `${stem}${stem.at(-1) ?? ''}`;
  return stem.replace(/[eé]([bcdfgjklmnpqrtvxz]|[bcdfgpt][lr])$/, 'è$1');
}

function withFuture(future: string, present: Conjugation): Conjugation {
  return {
    ...present,
    I: [...(present.I ?? []), `${future}ai`],
    it: [...(present.it ?? []), `${future}a`],
    you: [...(present.you ?? []), `${future}as`, `${future}ez`],
  };
}

/** Forms of French verbs of work. */
export const verbs: VerbTable = verbTable([...new Set([...IN_ER, ...IN_IR, ...Object.keys(IRREGULAR)])], conjugate);
