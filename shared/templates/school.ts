import type { Template } from './format.ts';

export const SCHOOL: Template = {
  id: 'school',
  field: 'School',
  title: 'Choosing and starting a new school',
  about: 'A family and its child from the search to the end of the first year.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think: What the child says, feel, pain, idea, metric',
  text: `
# Look around
goal Find a school where the child will be well
## Makes a list
touch Other parents @person | School website @web | School rankings @web
feel 0.1 Unsure
pain 3 Every school says the same about itself
idea 1/4 A page by pupils: a normal day, the food, the rules
## Visits
touch *Open day @event | Talk with a teacher @person
think The science room was great, but nobody spoke to me.
feel 0.8 Inspired
pain 2 The open day shows the best, not the everyday
idea 2/5 A trial morning in a class
# Apply
goal A fair chance, and no form in vain
## Sends the forms
touch Application form @post | School office @phone
feel -0.4 Strained
pain 3 The same certificate on paper for three schools
## Waits for the answer
touch Letter with the decision @post
think Will my friends go there too?
feel -0.9 Tense
pain 4 Weeks of silence, then three days to accept
idea 2/4 Give the day of the answer, and keep to it
metric Days from closing date to answer [days]
# Before the first day
goal Know what to bring, and someone's name
touch Welcome letter @email | List of materials @email | *Meeting of the new class @event
think Who will sit beside me?
feel 0.2 Excited
pain 3 The list changes twice in the holidays
idea 1/4 A letter to the child from the class teacher
# First weeks
goal Find the way, and a friend
## First day
touch School gate @person | Class teacher @person | Older pupil as a guide @person
think It is so big.
feel -0.3 Nervous
pain 4 No one says where parents may wait and until when
idea 2/5 An older pupil as a guide for six weeks
## New rules and routines
touch Timetable @app | School bus @other | Canteen @person
think I did not know that one has to order lunch before.
feel 0.2 Getting used to it
pain 3 Four apps and a paper diary
idea 3/4 One place for timetable, absences and messages
metric Parents signed in to the school app after a month [%]
# Everyday life
goal Learn without fear, and be noticed
## Learning
touch Lessons @person | Homework platform @web | *Feedback from teachers @person
think I only hear when something is wrong.
feel 0.4 Busy
pain 4 Too much homework on the same day
## Talking with each other
touch Parents' evening @event | Message to the teacher @messenger
feel -0.1 Shy
pain 3 Seven minutes a child twice a year
idea 2/4 A short call when something went well
metric Families with one good-news contact a term [%]
# When it is hard
goal Someone who listens and acts
touch Class teacher @person | School counsellor @person | *Call to the parents @phone
think If I tell, it gets worse.
feel -1.5 Alone
pain 5 It takes weeks until somebody feels responsible
idea 2/5 One named person to go to, known from the first day
metric Days from first word to first talk [days]
# End of the year
goal See how far one has come
touch School report @post | School party @event | Survey of families @web
think I want to stay with my class.
feel 1.1 Proud
pain 2 The survey comes after everything is decided
idea 1/3 Tell in autumn what changed because of the survey
metric Families who would choose the school again [%]
`,
};
