/**
 * Whether a speaker field is a label that a program, a room or a device gave and no name of a person: "Speaker 2", "SPEAKER_00", "Sprecher 1", "Unknown",
 * a telephone number, "Boardroom 3", "LAPTOP-3K2J9", "Q", "Interviewer", "Project Manager", "Fireflies.ai Notetaker". An empty field is a label.
 * English, German, French, Spanish, and the words for "speaker" of some others. Linear in the first 300 characters.
 */
export function isSpeakerLabel(label: string): boolean {
  const text = plain(label);
  if (!/\p{L}{2}|\p{Lo}/u.test(text)) return true;
  return [GENERIC, GENERIC_ELSEWHERE, PHONE, ROOM, DEVICE, PROGRAM, JOB].some((pattern) => pattern.test(text));
}

const LONGEST_FIELD = 300;

/** A count behind a label: "Speaker 2", "Speaker #2", "Speaker A", "spk_0". */
const COUNT = String.raw`[ _#-]{0,3}(?:\d{1,4}|[a-z])?`;

const PERSON_WORDS =
  'speaker|spk|participant|voice|person|guest|caller|attendee|panell?ist|user|member|narrator|interviewer|interviewee|respondent|moderator|host|co-?host|presenter|operator|chair(?:person|man|woman)?|audience|crowd|customer|client|agent|patient|doctor|student|teacher|professor|prof|grad|undergrad|phd|postdoc|microphone|mic|channel|track|ch|system|assistant|bot|recorder|recording';
const GENERIC = new RegExp(
  String.raw`^(?:(?:the )?(?:unknown|unidentified|anonymous|unverified|unauthenticated|external|other|another|multiple|several)?[ _-]?(?:${PERSON_WORDS})s?${COUNT}|unknown(?: \w{1,20})?|unidentified|unverified|anonymous|n\/?a|none|null|undefined|everyone|everybody|all|crosstalk|both|group|me|you|them|us|myself|others?|(?:the )?other (?:side|party|person)|question|answer|man|woman|male|female|(?:fe)?male (?:voice|speaker)(?: \d{1,3})?|s\d{1,4})$`,
  'i',
);

/** The same in other languages: words that may have a count, and words that stand alone. */
const COUNTED_ELSEWHERE = [
  '(?:unbekannte[rs]? )?(?:sprecher(?:in)?|teilnehmer(?:in)?|anrufer(?:in)?|gast|moderator(?:in)?|interviewer(?:in)?|befragte[rs]?|zuhörer|stimme|benutzer)',
  '(?:intervenante?|locut(?:eur|rice)|orat(?:eur|rice)|participante?|personne|animat(?:eur|rice)|invitée?|voix|interlocut(?:eur|rice))(?: inconnue?)?',
  '(?:hablante|oradora?|interlocutora?|participante|persona|invitad[oa]|entrevistadora?|entrevistad[oa]|voz|locutora?)(?: desconocid[oa])?',
  'falante|parlante|oratore|relatore|spreker|deelnemer|talare|taler|puhuja|mówca|mluvčí|спикер|говорящий|участник|说话人|說話者|发言人|發言人|発言者|話者|スピーカー|화자|متحدث|דובר',
];
const ALONE_ELSEWHERE =
  'unbekannte?[rs]?|alle|frage|antwort|ich|inconnue?|tous|toutes|moi|question|réponse|desconocid[oa]|todos|todas|yo|pregunta|respuesta';
const GENERIC_ELSEWHERE = new RegExp(`^(?:(?:${COUNTED_ELSEWHERE.join('|')})${COUNT}|${ALONE_ELSEWHERE})$`, 'iu');

const PHONE =
  /^(?:(?:phone|tel(?:ephone)?|mobile|call(?:er|ing)?|dial|call)[ -]?(?:in)?(?: (?:user|caller|participant|guest|number))?[ _#:-]{0,3}(?:ending in )?[+\d*x() .-]{0,24}|\+?[(\d][\d\s().x-]{0,14}\*[\d\s().*x-]{1,14}|call-?in user.{0,12}|tel:.{1,30}|sip:.{1,80})$/i;

const ROOM =
  /\b(?:board|meeting|conference|class|war|video|huddle|zoom|teams|training)?[ -]?rooms?\b|^(?:boardroom|meetingroom|auditorium|lobby|reception|town ?hall|huddle)\b|^mtr[ -]|^(?:konferenz|besprechungs|sitzungs|seminar|meeting|video)?raum(?: \d| [a-z]\b|$)|^(?:konferenz|besprechungs|sitzungs|seminar)raum\b|^(?:sitzungs|konferenz)saal\b|^salle (?:\d|de |du |[a-z]$)|^sala (?:\d|de |[a-z]$)/i;

const DEVICE =
  /^(?:.{0,40}['’]s )?(?:iphone|ipad|android|galaxy [a-z]?\d|galaxy|pixel \d|pixel|macbook|laptop|pc|phone|telefon|zoom user|teams user|webex user|surface hub|(?:meeting )?owl(?: pro| labs| \d|$)|rally bar|logitech|polycom|poly (?:studio|x\d|g\d)|neat (?:bar|board|frame)|jabra|crestron|yealink|cisco (?:webex|room|desk|board|\d)|webex (?:room|desk|board)|room kit|huawei|oneplus|redmi|xiaomi|moto ?g)\b|^(?:laptop|desktop|win|pc)-[a-z0-9]{4,15}$|^(?:sm|rmx|cph|m\d{4})-?[a-z0-9]{4,10}$|^(?:iphone|ipad|macbook(?: pro| air)?|handy|téléphone|teléfono) (?:von|de|di|van) /i;

/** Programs that take part: they take notes, or show something. */
const PROGRAM =
  /\b(?:note ?taker|meeting (?:assistant|notes|recorder|bot)|ai (?:assistant|companion|notes)|otterpilot)\b|^(?:otter|fireflies|read|fathom|tl;?dv|tactiq|grain|gong|chorus|avoma|sembly|fellow|krisp|gemini|copilot|microsoft copilot|zoom)(?:\.?(?:ai|io|video))?(?: (?:bot|ai))?$|['’]s (?:presentation|screen|video)$|\((?:presentation|presenting|screen share)\)$/i;

const JOB =
  /^(?:[\p{L}-]{2,20} ){0,4}(?:manager|designer|engineer|director|developer|analyst|expert|officer|consultant|specialist|coordinator|architect|representative|supervisor)s?$|^(?:ceo|cfo|cto|coo|cio|cmo|ciso|vp|md)(?: ?[/&] ?(?:ceo|cfo|cto|coo|cio|cmo|ciso|vp|md))*$/iu;

/** The label without the signs that programs put around or between words. */
function plain(label: string): string {
  return label
    .slice(0, LONGEST_FIELD)
    .replace(/[\s_]+/g, ' ')
    .replace(/^[\s[(<]+|[\s\])>:]+$/g, (signs) => (/\)$/.test(signs) && /\(presentation/i.test(label) ? signs : ''))
    .trim();
}
