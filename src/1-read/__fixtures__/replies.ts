/** A reply as a mail program writes it; the own words are `REPLY`, the quoted message is `QUOTED` by Petra Lindqvist, 2025-12-15 14:59, where the program says so. */
export interface ReplyStyle {
  readonly client: string;
  readonly text: string;
  /** False where the program does not say day or time beyond doubt. */
  readonly isDated?: false;
  readonly hasAddress?: false;
}

export const REPLY = 'Monday works for us. The crane moves at ten.';
export const QUOTED = 'Which day suits you?\n\nWe need the quay for two hours.';

const marked = QUOTED.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n');
const petra = 'Petra Lindqvist <petra@norrfjord.example>';

/** Shapes known from messages of these programs; people and words are invented. */
export const replyStyles: readonly ReplyStyle[] = [
  { client: 'Gmail, English', text: `${REPLY}\n\nOn Mon, Dec 15, 2025 at 2:59 PM ${petra} wrote:\n\n${marked}\n` },
  {
    client: 'Gmail, English, wrapped',
    text: `${REPLY}\n\nOn Mon, Dec 15, 2025 at 2:59 PM Petra Lindqvist <\npetra@norrfjord.example> wrote:\n\n${marked}\n`,
  },
  { client: 'Gmail, British', text: `${REPLY}\n\nOn Mon, 15 Dec 2025 at 14:59, ${petra}\nwrote:\n\n${marked}\n` },
  { client: 'Gmail, German', text: `${REPLY}\n\nAm Mo., 15. Dez. 2025 um 14:59 Uhr schrieb Petra Lindqvist <\npetra@norrfjord.example>:\n\n${marked}\n` },
  { client: 'Gmail, French', text: `${REPLY}\n\nLe lun. 15 déc. 2025 à 14:59, Petra Lindqvist <petra@norrfjord.example> a\nécrit :\n\n${marked}\n` },
  { client: 'Gmail, old', text: `${REPLY}\n\n2025-12-15 14:59 GMT+01:00 ${petra}:\n\n${marked}\n` },
  { client: 'Gmail, Spanish', text: `${REPLY}\n\nEl lun, 15 dic 2025 a las 14:59, Petra Lindqvist (<petra@norrfjord.example>)\nescribió:\n\n${marked}\n` },
  { client: 'Gmail, Italian', text: `${REPLY}\n\nIl giorno lun 15 dic 2025 alle ore 14:59 ${petra} ha scritto:\n\n${marked}\n` },
  { client: 'Apple Mail, English', text: `${REPLY}\n\n> On 15 Dec 2025, at 14:59, ${petra} wrote:\n> \n${marked}\n` },
  { client: 'Apple Mail, American', text: `${REPLY}\n\n> On Dec 15, 2025, at 2:59 PM, ${petra} wrote:\n> \n${marked}\n` },
  { client: 'Apple Mail, German', text: `${REPLY}\n\n> Am 15.12.2025 um 14:59 schrieb ${petra}:\n> \n${marked}\n` },
  { client: 'Apple Mail, French', text: `${REPLY}\n\n> Le 15 déc. 2025 à 14:59, ${petra} a écrit :\n> \n${marked}\n` },
  { client: 'iPhone, German', text: `${REPLY}\n\nVon meinem iPhone gesendet\n\n> Am 15.12.2025 um 14:59 schrieb Petra Lindqvist <petra@norrfjord.example>:\n> \n> ${marked.replaceAll('\n', '\n> ')}\n` },
  { client: 'iPhone, French', text: `${REPLY}\n\nEnvoyé de mon iPhone\n\n> Le 15 déc. 2025 à 14:59, ${petra} a écrit :\n> \n> ﻿${marked.slice(2)}\n` },
  {
    client: 'Outlook, English',
    text: `${REPLY}\n\nFrom: ${petra}\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng <ama@quay.example>; Guido van der Meer <guido@quay.example>\nCc: Office <office@quay.example>\nSubject: RE: Crane\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, British, in bold',
    text: `${REPLY}\n\n*From:* Petra Lindqvist <petra@norrfjord.example<mailto:petra@norrfjord.example>>\n*Sent:* 15 December 2025 14:59\n*To:* Ama Boateng <ama@quay.example>\n*Subject:* Crane\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, German',
    text: `${REPLY}\n\nVon: ${petra}\nGesendet: Montag, 15. Dezember 2025 14:59\nAn: Ama Boateng <ama@quay.example>\nBetreff: AW: Kran\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, French',
    text: `${REPLY}\n\nDe : ${petra}\nEnvoyé : lundi 15 décembre 2025 14:59\nÀ : Ama Boateng <ama@quay.example>\nObjet : RE: Grue\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, classic',
    text: `${REPLY}\n\n-----Original Message-----\nFrom: Petra Lindqvist [mailto:petra@norrfjord.example]\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng\nSubject: Crane\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, classic, German',
    text: `${REPLY}\n\n-----Ursprüngliche Nachricht-----\nVon: ${petra} \nGesendet: Montag, 15. Dezember 2025 14:59\nAn: 'Ama Boateng' <ama@quay.example>\nBetreff: Kran\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, classic, French',
    text: `${REPLY}\n\n-----Message d'origine-----\nDe : ${petra} \nEnvoyé : lundi 15 décembre 2025 14:59\nÀ : Ama Boateng\nObjet : Grue\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, without addresses',
    text: `${REPLY}\n\nFrom: Petra Lindqvist\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng\nSubject: Crane\n\n${QUOTED}\n`,
    hasAddress: false,
  },
  {
    client: 'Outlook, no blank line before',
    text: `${REPLY}\nFrom: ${petra}\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng <ama@quay.example>\nSubject: Crane\n\n${QUOTED}\n`,
  },
  { client: 'Outlook, sender and day alone', text: `${REPLY}\n\nFrom: ${petra}\nSent: Monday, December 15, 2025 2:59 PM\n\n${QUOTED}\n` },
  {
    client: 'Outlook on the web',
    text: `${REPLY}\n________________________________\nFrom: ${petra}\nSent: Monday, December 15, 2025 2:59 PM\nTo: Ama Boateng <ama@quay.example>\nSubject: Crane\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook for phones',
    text: `${REPLY}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: ${petra}\nSent: Monday, December 15, 2025 2:59:12 PM\nTo: Ama Boateng <ama@quay.example>\nSubject: Crane\n\n${QUOTED}\n`,
  },
  {
    client: 'Outlook for Mac',
    text: `${REPLY}\n\nFrom: ${petra}\nDate: Monday, 15 December 2025 at 14:59\nTo: Ama Boateng <ama@quay.example>\nSubject: Crane\n${QUOTED}\n`,
  },
  {
    client: 'Outlook, with blank lines between',
    text: `${REPLY}\n\nFrom: ${petra}\n\nSent: Monday, December 15, 2025 2:59 PM\n\nTo: Ama Boateng <ama@quay.example>\n\nSubject: Crane\n\n${QUOTED}\n`,
  },
  { client: 'Thunderbird, English', text: `${REPLY}\n\nOn 12/15/25 14:59, Petra Lindqvist wrote:\n${marked}\n`, hasAddress: false },
  { client: 'Thunderbird, German', text: `${REPLY}\n\nAm 15.12.25 um 14:59 schrieb Petra Lindqvist:\n${marked}\n`, hasAddress: false },
  { client: 'Thunderbird, French', text: `${REPLY}\n\nLe 15/12/2025 à 14:59, Petra Lindqvist a écrit\u00a0:\n${marked}\n`, hasAddress: false },
  { client: 'Thunderbird, answer below', text: `On 15.12.25 14:59, Petra Lindqvist wrote:\n${marked}\n\n${REPLY}\n`, hasAddress: false },
  {
    client: 'Thunderbird, answers between',
    text: `On 2025-12-15 14:59, Petra Lindqvist wrote:\n> Which day suits you?\nMonday works for us.\n>\n> We need the quay for two hours.\nThe crane moves at ten.\n`,
    hasAddress: false,
  },
  { client: 'Yahoo', text: `${REPLY}\n\n    On Monday, December 15, 2025 at 02:59:07 PM GMT+1, ${petra} wrote:  \n \n ${QUOTED}\n` },
  { client: 'GMX, German', text: `${REPLY}\n\nGesendet: Montag, 15. Dezember 2025 um 14:59 Uhr\nVon: "Petra Lindqvist" <petra@norrfjord.example>\nAn: ama@quay.example\nBetreff: Kran\n\n${QUOTED}\n` },
  { client: 'Proton Mail', text: `${REPLY}\n\nOn Monday, December 15th, 2025 at 2:59 PM, ${petra} wrote:\n\n${marked}\n` },
  { client: 'a program that nobody knows', text: `${REPLY}\n\n${marked}\n`, isDated: false },
];
