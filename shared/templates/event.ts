import type { Template } from './format.ts';

export const EVENT: Template = {
  id: 'event',
  field: 'Event',
  title: 'A conference with guests and speakers',
  about: 'A guest from the announcement to the week after.',
  kind: 'future',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain: What must not happen, idea: What we will do, metric',
  text: `
# Decide to come
goal Know whether it is worth two days
touch Announcement @social | Programme page @web | Colleague's invitation @person
think Whom would I meet there?
feel 0.5 Tempted
pain 3 The programme comes after the early price has ended
idea 2/4 Programme and list of firms before the tickets
metric Visitors of the page who buy a ticket [%]
# Book
goal Ticket, train and bed in one evening
touch *Ticket shop @web | Invoice @email | Hotel list @web
think My firm needs an invoice with an order number.
feel 0.3 Purposeful
pain 3 The invoice cannot be changed afterwards
idea 1/4 Ask for invoice details before paying
# Look forward
goal Plan whom and what to see
touch Event app @app | E-mail with all you need @email
feel 0.6 Expectant
pain 2 Five e-mails, and the address is in none of them
idea 1/4 One e-mail in the week before: way, time, food, contact
# Arrive
goal Be inside with a coffee in ten minutes
## Finds the place
touch Signs in the town @other | Station @other
feel -0.2 Hurried
pain 3 No sign between station and hall
idea 1/3 People in bright shirts at the two corners that matter
## Registers
touch *Registration desk @person | Badge @other
think My name is spelled right.
feel 0.4 Welcome
pain 4 A queue of half an hour before the opening
idea 2/5 Badges printed on scanning, six desks until ten
metric Minutes from door to badge at peak [minutes]
# Take part
goal Learn something usable, meet three people
## Talks
touch *Talks @event | Workshop @event
think That I can use on Monday.
feel 1.1 Inspired
pain 4 The best workshop is full and nobody says so
idea 2/4 Free seats of each room in the app
## Breaks
touch Lunch @event | Stands @event | Meeting point @event
think I know nobody here.
feel 0.2 Shy
pain 3 Vegans and Muslims find the leftovers
idea 2/4 Long tables with a topic on each
metric Guests who spoke to three new people [%]
# Go home
goal Leave with a good last picture
touch Closing talk @event | Cloakroom @person | Train home @other
feel 0.8 Full and tired
pain 2 All leave before the last speaker
idea 2/3 The prize draw comes last
# Afterwards
goal Keep slides, names and the wish to come again
touch Slides and recordings @web | Survey @email | Contacts in the app @app
think Where were those slides?
feel 0.6 Grateful
pain 3 Recordings appear when all is forgotten
idea 2/4 Slides on the same evening, recordings within a week
metric Guests who come again [%]
`,
};
