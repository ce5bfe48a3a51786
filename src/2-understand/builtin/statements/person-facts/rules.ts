import type { PersonFactRule, PersonFactSign } from './sign.ts';

const NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:(?:van|von|de|der|den|di|da|la|le) )?\\p{Lu}[\\p{L}'’-]+){0,2}";
const WHO = `(?<person>I|[Ss]he|[Hh]e|${NAME})`;
const ORGANIZATION = "\\p{Lu}[\\p{L}\\p{N}&'’-]+(?: \\p{Lu}[\\p{L}\\p{N}&'’-]+){0,3}";

/** Words with which a role ends, or goes on with "of ...". */
const ROLE_HEAD =
  'head|chief|lead|leader|manager|director|officer|president|chair|chairman|chairwoman|secretary|treasurer|founder|partner|owner|engineer|architect|analyst|coordinator|buyer|controller|accountant|auditor|counsel|lawyer|assistant|designer|developer|consultant|administrator|supervisor|superintendent|foreman|planner|scheduler|dispatcher|surveyor|scientist|researcher|recruiter|bookkeeper|technician|specialist|representative|liaison|CEO|COO|CFO|CTO|CIO|CPO|CMO|VP|PM';
/** Said of an office, some write it with a capital. */
const HEAD = ROLE_HEAD.replace(/(?<=^|\|)\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const ROLE = `(?<value>(?:(?!and |or |one |kind )[\\p{L}&/-]+ ){0,3}?(?:${HEAD})(?: (?:of|for) (?!now|the time|a |an |this |that )(?:the )?[\\p{L}&-]+(?: (?:and|&) [\\p{Lu}][\\p{L}-]+| \\p{Lu}[\\p{L}-]+)*)?)(?![\\p{L}'’-])`;

/** What is denied, supposed, past or only likened says nothing of how it is. */
const UNSURE =
  /\b(?:not|never|no longer|if|unless|whether|would|could|might|may|maybe|perhaps|used to|was|were|had been|should|wish|hope|like an?|almost|basically|sort of|kind of|pretend|as if|until|next)\b|n['’]t\b/iu;

function match(text: string, pattern: RegExp): { readonly person: string; readonly value: string } | null {
  const found = pattern.exec(text);
  const { person = '', value = '' } = found?.groups ?? {};
  if (found === null || value === '' || UNSURE.test(text.slice(0, found.index + found[0].length))) return null;
  return { person, value: value.trim() };
}

function firstMatch(text: string, patterns: readonly RegExp[]): ReturnType<typeof match> {
  for (const pattern of patterns) {
    const found = match(text, pattern);
    if (found !== null) return found;
  }
  return null;
}

const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}'’])${source}`, 'u');

/** "Keir is our new operations lead", "I'm the head of depots", "She has been promoted to COO". */
const role: PersonFactRule = {
  name: 'role',
  description: 'Says what somebody is by profession or office.',
  fires: [
    'Keir is our new operations lead.',
    "I'm the head of depots at Corvane.",
    'Freya Lund took over as COO in January.',
    'She has been promoted to finance director.',
    'I work as a scheduler in the north depot.',
    "I'm the Head of Depots at Corvane.",
    'Keir Donnelly is Head of Depots now.',
    'Mina is head of planning.',
  ],
  mustNotFire: [
    'Keir was our operations lead.',
    "Keir isn't the head of depots.",
    'He would be a good manager.',
    'The depot is our lead customer.',
    'If Keir is the new operations lead, we call him.',
    'I am the only one here.',
    'Is Keir the operations lead?',
    'Keir is lead astray by the map.',
    'Keir is partner to nobody.',
  ],
  find({ text, isQuestion }): PersonFactSign | null {
    if (isQuestion) return null;
    const found = firstMatch(text, roles);
    return found === null ? null : { kind: 'role', ...found, value: withoutLead(found.value), weight: 0.8 };
  },
};

const OUR = '(?:our|the|their|your|my|a|an)(?: new| current| acting)*';
const roles: readonly RegExp[] = [
  pattern(`${WHO}(?:['’]s| is|['’]m| am) (?:now )?${OUR} ${ROLE}`),
  pattern(`${WHO}(?:['’]s| is|['’]m| am) now (?:${OUR} )?${ROLE}`),
  // Without an article it is an office only where it is written, or spelled out, as one.
  pattern(
    `${WHO}(?:['’]s| is|['’]m| am) (?=(?:\\p{Lu}[\\p{L}&/-]+ ){0,3}(?:CEO|COO|CFO|CTO|CIO|CPO|CMO|VP|PM|\\p{Lu}\\p{Ll}+ (?:of|for)|\\p{Lu}\\p{Ll}+)(?![\\p{L}'’-]))${ROLE}`,
  ),
  pattern(`${WHO}(?:['’]s| is|['’]m| am) (?=head of |chief |vice president)${ROLE}`),
  pattern(
    `${WHO} (?:just |recently )?(?:took over as|takes over as|became|becomes|works as|work as) (?:${OUR} )?${ROLE}`,
  ),
  pattern(
    `${WHO}(?:['’]s| has| have|['’]ve|) (?:just |recently )?(?:been |got |was )?(?:promoted to|appointed|named) (?:${OUR} )?${ROLE}`,
  ),
];

function withoutLead(value: string): string {
  return value.replace(/^(?:new|current|acting|now) /i, '');
}

/** "I report to Freya", "Mina reports directly to Keir", "my boss is Freya Lund". */
const reportsTo: PersonFactRule = {
  name: 'reports-to',
  description: 'Says to whom somebody reports.',
  fires: [
    'I report to Freya.',
    'Mina Dahl reports directly to Keir Donnelly.',
    'My boss is Freya Lund.',
    "Keir's manager is Freya.",
  ],
  mustNotFire: [
    'I report to the board every month.',
    'I used to report to Freya.',
    'Mina does not report to Keir.',
    'Who does Mina report to?',
    'I will report to you on Friday.',
  ],
  find({ text, isQuestion }): PersonFactSign | null {
    const found = isQuestion ? null : firstMatch(text, reporting);
    if (found === null) return null;
    const person = /^my$/i.test(found.person) ? 'I' : found.person.replace(/['’]s?$/, '');
    return { kind: 'reportsTo', person, value: found.value, weight: 0.85 };
  },
};

const reporting: readonly RegExp[] = [
  pattern(`${WHO} (?:now |directly )*reports? (?:now |directly |straight )?to (?<value>${NAME})`),
  pattern(`(?<person>[Mm]y|${NAME}['’]s) (?:new |direct |line )*(?:boss|manager|supervisor) is (?<value>${NAME})`),
];

/** "She joined Corvane in March", "I work for Tallis Freight", "This is Keir from Corvane". */
const worksAt: PersonFactRule = {
  name: 'works-at',
  description: 'Says for which organization somebody works.',
  fires: [
    'She joined Corvane in March.',
    'I work for Tallis Freight.',
    'This is Keir Donnelly from Corvane.',
    'Mina works at Brightwater Ferries now.',
  ],
  mustNotFire: [
    'She joined Zoom late.',
    'She joined the call from Bergen.',
    'He works on Tuesday.',
    'I used to work for Tallis Freight.',
    'It works for Corvane.',
    'Would Mina work for Corvane?',
  ],
  find({ text, isQuestion }): PersonFactSign | null {
    const found = isQuestion ? null : firstMatch(text, working);
    return found === null || NO_EMPLOYER.test(found.value) || /^It$/.test(found.person)
      ? null
      : { kind: 'worksAt', ...found, weight: 0.75 };
  },
};

const working: readonly RegExp[] = [
  pattern(`${WHO} (?:now |just |recently |only |has |have )*joined (?<value>${ORGANIZATION})`),
  pattern(`${WHO} (?:now |also )*works? (?:for|at) (?<value>${ORGANIZATION})`),
  pattern(`(?:[Tt]his is|[Mm]eet|[Hh]ere is) (?<person>${NAME})(?:,)? (?:from|with|of) (?<value>${ORGANIZATION})`),
];

const NO_EMPLOYER =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Zoom|Teams|Slack|Meet|Skype|Webex|WhatsApp|LinkedIn|Discord|Signal|Christmas|Easter|I|He|She|We|They|You)$/;

export const personFactRules: readonly PersonFactRule[] = [reportsTo, worksAt, role];
