import { expect, test } from 'vitest';
import { headingSectionOf, noteSectionOf } from './note-section.ts';

test.each([
  ['actions', 'Action items'],
  ['actions', 'ACTION ITEMS'],
  ['actions', 'Actions'],
  ['actions', '✅ Action Items (3)'],
  ['actions', '4. Next steps:'],
  ['actions', '3.2 Next Steps'],
  ['actions', 'Suggested next steps'],
  ['actions', 'Agreed actions'],
  ['actions', 'Actions & owners'],
  ['actions', 'Next steps for Petra'],
  ['actions', 'To-do'],
  ['actions', 'Todos'],
  ['actions', 'Follow-ups'],
  ['actions', 'Open tasks'],
  ['actions', 'Nächste Schritte'],
  ['actions', 'Aufgaben'],
  ['actions', 'Maßnahmen'],
  ['actions', 'Prochaines étapes'],
  ['actions', 'Actions à mener'],
  ['actions', 'Próximos pasos'],
  ['decisions', 'Decisions'],
  ['decisions', '**Key decisions**'],
  ['decisions', 'What we decided'],
  ['decisions', 'Agreed'],
  ['decisions', 'Beschlüsse'],
  ['decisions', 'Décisions prises'],
  ['decisions', 'Acuerdos'],
  ['outcomes', 'Decisions and action items'],
  ['outcomes', 'Actions / decisions'],
  ['questions', 'Open questions'],
  ['questions', 'Outstanding issues & risks'],
  ['questions', 'Questions'],
  ['questions', 'Offene Punkte'],
  ['questions', 'Questions ouvertes'],
  ['settled', 'Done'],
  ['settled', 'Completed actions'],
  ['people', 'Attendees'],
  ['people', 'Teilnehmer'],
  ['agenda', 'Agenda'],
  ['agenda', 'Meeting purpose'],
  ['speech', '📖 Transcript'],
  ['speech', 'Full transcript'],
  ['other', 'Actions from last meeting'],
  ['other', 'Review of previous action items'],
  ['other', 'Executive summary'],
  ['other', 'Key takeaways'],
  ['other', 'Meeting notes'],
])('noteSectionOf() finds %s under "%s"', (section, heading) => {
  expect(noteSectionOf(heading)).toBe(section);
});

test.each([
  'Petra Lindqvist',
  'Crane',
  'Actions speak louder than words',
  'Decision making at Norrfjord',
  'Tasks that the crane cannot do and why nobody has ever asked about them until the very last week of May',
  'Next week',
  'Transcript of the trial',
  '',
  '***',
])('noteSectionOf() takes "%s" for no such section', (heading) => {
  expect(noteSectionOf(heading)).toBeNull();
});

test.each([
  ['Action items – Petra', 'actions', 'Petra'],
  ['Action items: Petra Lindqvist', 'actions', 'Petra Lindqvist'],
  ['Next steps for Petra', 'actions', 'Petra'],
  ['Decisions (10 March)', 'decisions', '10 March'],
  ['Open questions', 'questions', ''],
])('headingSectionOf() reads what "%s" says more', (heading, section, rest) => {
  expect(headingSectionOf(heading)).toEqual({ section, rest });
});

test('headingSectionOf() of a heading that may be anything is null', () => {
  expect(headingSectionOf('Crane – wind limits')).toBeNull();
  expect(headingSectionOf('Petra: the crane')).toBeNull();
});
