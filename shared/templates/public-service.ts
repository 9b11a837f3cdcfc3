import type { Template } from './format.ts';

export const PUBLIC_SERVICE: Template = {
  id: 'public-service',
  field: 'Public service',
  title: 'Applying for a benefit or permit',
  about: 'A citizen from the change in life to the decision, and to what comes after it.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Life changes
goal Know what one is entitled to
touch Family and friends @person | Social worker @person | City website @web
think Is there any help for people like us?
feel -0.7 Worried
pain 4 Many who are entitled never hear of it
idea 3/5 Tell people at the moment it happens: birth, move, loss of work
metric Entitled households that apply [%]
# Find out
goal Understand the rules without a lawyer
## Searches
touch Search engine @web | City website @web
think Every page sends me to the next.
feel -0.5 Lost
pain 3 Pages are named after offices, not after needs
idea 2/4 One page for each event in life, in plain words
## Asks someone
touch Citizen line @phone | Advice centre @person
think She knew at once what I need.
feel 0.5 Encouraged
pain 3 Three people give three answers
metric Calls answered in full at the first contact [%]
# Prepare
goal Have everything together before going
## Collects papers
touch List of papers @web | Employer @person | Landlord @person
think I have given them this certificate twice before.
feel -1.0 Burdened
pain 5 The office asks for papers that another office issued
idea 5/5 Fetch from other offices what they already know, with consent
## Fills in the form
touch *Application form @web | Paper form @post
think What do they mean by “household community”?
feel -1.1 Afraid of mistakes
pain 4 Questions are in the language of the law
idea 2/5 Test every question with ten people before it goes out
metric Applications complete when handed in [%]
# Hand it in
goal Proof that it has arrived
touch *Service desk @person | Online portal @web | Receipt @email
think What if it gets lost again?
feel 0.2 Relieved for now
pain 3 Nothing confirms that the letter has arrived
idea 1/4 A receipt with a number and a date for the answer
# Wait
goal Be able to plan
## Hears nothing
touch Citizen line @phone
think Should I call, or does that make it slower?
feel -1.2 Helpless
pain 5 No one can say when a decision will come
idea 3/5 Show the state of the case, and the usual time
metric Days from complete application to decision [days]
## Is asked for more
touch Letter asking for papers @post
feel -1.0 Set back
pain 4 The deadline is shorter than the time to get the paper
# Decision
goal Understand the decision and what to do now
## Gets the letter
touch *Decision letter @post
think Is that a yes or a no?
feel 0.6 Relieved
pain 4 The result stands on page three
idea 1/5 The result in the first line, the law at the end
## Disagrees
touch Objection @post | Advice centre @person
think Alone against an office.
feel -0.9 Defiant
pain 3 How to object is told in one long sentence
metric Objections that succeed [%]
# Afterwards
goal No surprise and no debt
touch First payment @other | Reminder to renew @post
think Do I have to report the new job?
feel 0.4 Calmer
pain 4 Paid too much, and asked to pay back months later
idea 2/4 A reminder before each date on which something must be reported
`,
};
