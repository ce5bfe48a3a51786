import { type Conjugation, type VerbTable, verbTable } from '../verb-table.ts';

/** Verbs of work that are always said together with something ("abschalten"): only their base is conjugated. */
const BASES =
  'bauen bearbeiten beantragen beantworten bereiten beschaffen besorgen bestellen bestätigen bezahlen  bringen buchen dokumentieren drehen drucken einigen erinnern erklären erledigen erneuern erstellen fahren fassen fertigen finden flicken formulieren fragen füllen führen geben gehen gießen hängen halten helfen heften heizen hinterlegen holen informieren installieren kalkulieren kaufen kleben klären klopfen kochen kontrollieren kopieren korrigieren kümmern kürzen laden legen leiten lesen liefern löschen lösen machen mahnen mailen malen melden messen mieten montieren nehmen notieren nähen ordnen organisieren packen pflegen planen posten proben programmieren protokollieren prüfen putzen rechnen reden reparieren reichen reservieren richten rufen räumen sagen sammeln schalten schauen scannen schauen schicken schieben schleppen schließen schneiden schreiben schneidern senden setzen sichern skizzieren sortieren spendieren sperren sprechen stellen streichen suchen tauschen teilen telefonieren testen tippen tragen treffen trommeln umstellen unterschreiben unterrichten veranlassen verabreden verfassen vergleichen verhandeln verkaufen verlängern verlegen vermessen veröffentlichen verschicken verschieben versenden verteilen vereinbaren vorbereiten waschen wechseln weisen werfen zahlen zeichnen zeigen ziehen zählen ändern öffnen überarbeiten übernehmen überprüfen übersetzen überweisen übertragen übergeben unterbreiten ergänzen ersetzen entwerfen entsorgen entfernen aktualisieren abonnieren analysieren abstimmen kündigen basteln backen besprechen besuchen begleiten beauftragen beheben bezeichnen buchen filtern dichten streuen mähen pflanzen gucken checken updaten deployen mergen fixen committen updaten spülen lackieren impfen verbuchen vermerken verständigen verschrauben anfragen anrufen melden wischen wickeln tauen steuern starten stoppen spielen bohren schweißen schrauben sägen schleifen stopfen schenken leeren lüften recherchieren moderieren präsentieren koordinieren delegieren digitalisieren archivieren inserieren sehen erkundigen ausleihen leihen schreddern dübeln kürzen gestalten ermitteln auswerten werten nachreichen melden sammeln anlegen verwalten verknüpfen testen evaluieren kalibrieren konfigurieren'.split(
    ' ',
  );

/** The second and third person where the vowel changes. */
const CHANGED: Readonly<Record<string, readonly [you: string, it: string, order: string]>> = {
  geben: ['gibst', 'gibt', 'gib'],
  übergeben: ['übergibst', 'übergibt', 'übergib'],
  nehmen: ['nimmst', 'nimmt', 'nimm'],
  übernehmen: ['übernimmst', 'übernimmt', 'übernimm'],
  sprechen: ['sprichst', 'spricht', 'sprich'],
  besprechen: ['besprichst', 'bespricht', 'besprich'],
  lesen: ['liest', 'liest', 'lies'],
  helfen: ['hilfst', 'hilft', 'hilf'],
  werfen: ['wirfst', 'wirft', 'wirf'],
  entwerfen: ['entwirfst', 'entwirft', 'entwirf'],
  treffen: ['triffst', 'trifft', 'triff'],
  messen: ['misst', 'misst', 'miss'],
  vermessen: ['vermisst', 'vermisst', 'vermiss'],
  halten: ['hältst', 'hält', 'halt'],
  tragen: ['trägst', 'trägt', 'trag'],
  übertragen: ['überträgst', 'überträgt', 'übertrag'],
  fahren: ['fährst', 'fährt', 'fahr'],
  laden: ['lädst', 'lädt', 'lad'],
  lassen: ['lässt', 'lässt', 'lass'],
  veranlassen: ['veranlasst', 'veranlasst', 'veranlass'],
  waschen: ['wäschst', 'wäscht', 'wasch'],
  backen: ['bäckst', 'backt', 'back'],
};

function conjugate(verb: string): Conjugation {
  const stem = verb.replace(/(?<=[lr])n$|en$/, '');
  const isShort = /[lr]$/.test(stem) && !verb.endsWith('en');
  const own = isShort ? [`${stem}e`, stem.replace(/e([lr])$/, '$1e')] : [`${stem}e`, stem];
  const joint = /[dt]$|(?:ch|[dfgkt])[nm]$/.test(stem) ? 'e' : '';
  const [you, it, order] = CHANGED[verb] ?? [
    `${stem}${joint}${/[sßzx]$/.test(stem) ? 't' : 'st'}`,
    `${stem}${joint}t`,
    stem,
  ];
  return {
    I: own,
    you: [you],
    it: [it],
    we: [verb],
    order: [order, ...(CHANGED[verb] === undefined ? [`${stem}e`] : [])],
    bare: [verb],
  };
}

/** Forms of German verbs of work, without what is separated from them. */
export const verbs: VerbTable = verbTable([...new Set(BASES)], conjugate);

/** What is separated from its verb and stands at the end: "schalte ... ab". */
export const PREFIXES: ReadonlySet<string> = new Set(
  'ab an auf aus bei ein fest fertig frei her heran herum herüber hin hinauf hinaus hinein hinüber hoch leer los mit nach nieder rauf raus rein rüber rum runter um vor vorbei weg weiter zu zurück zusammen durch dazu drauf dran bereit bekannt her voll sauber kaputt zurecht wieder'.split(
    ' ',
  ),
);
