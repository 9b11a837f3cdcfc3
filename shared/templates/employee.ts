import type { Template } from './format.ts';

export const EMPLOYEE: Template = {
  id: 'hr-employee',
  field: 'HR: employee journey',
  title: 'From applicant to alumnus',
  about: 'A person applies, starts, grows and one day leaves a company.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Apply
goal Find out whether this is a good place to work
## Sees the vacancy
touch Job board @web | Employee's recommendation @person | Careers page @web
think What would I really do all day?
feel 0.4 Curious
pain 3 The advertisement lists demands and no pay
idea 1/5 Say the pay range and one real task
## Is interviewed
touch *First interview @phone | Interview on site @person | Reply @email
think They had not read my letter.
feel -0.5 Judged
pain 4 Weeks without an answer, even to a no | 2 The same questions in three rounds
idea 2/4 An answer within five working days after each step
metric Days from application to decision [days] | Offers accepted [%]
# Before the start
goal Feel expected
touch Contract @post | Message from the team @messenger | Welcome parcel @courier
think Did I decide right?
feel 0.1 Doubtful
pain 4 Silence between signature and first day
idea 1/4 A call by the future manager in the week before
# First weeks
goal Be useful soon, and allowed to ask
## First day
touch *Welcome by the manager @person | Laptop and accounts @other
think Nobody knew that I start today.
feel 0.3 Expectant
pain 5 The laptop works but nothing opens for three days
idea 3/5 Accounts are ready the evening before, checked by the buddy
metric New starters able to work on day one [%]
## First month
touch Buddy @person | Team meeting @event | Handbook @web
think Who decides what here?
feel 0.6 Eager
pain 3 The handbook describes how it was years ago
idea 2/3 Every newcomer corrects one page of it
## End of probation
touch *Talk about the first months @person
feel 0.5 Tense, then glad
pain 3 First honest feedback after five months
metric People who leave within the first year [%]
# Daily work
goal Good work, recognised, in reasonable hours
## Works
touch Team @person | Work tools @app | Time sheet @app
feel 0.6 Engaged
pain 4 Meetings eat the hours for work
idea 2/4 Two mornings a week without meetings
## Has a private need
touch HR desk @email | Leave request @app | Manager @person
think I hope nobody asks why.
feel -0.6 Vulnerable
pain 4 The answer depends on which manager one has
idea 2/4 One page for each need: sick child, care, move, crisis
# Grow
goal See a way ahead
touch *Yearly talk @person | Training catalogue @web | Internal job market @web
think The pay round was decided before we spoke.
feel -0.2 Stuck
pain 4 Promotions follow rules that no one has seen | 3 Training only for what one does already
idea 4/5 Publish levels and what each one asks for
metric Posts filled from inside [%]
# Leave
goal Go in peace, and come back perhaps
## Gives notice
touch Notice @person | Handover @person
think Now they suddenly offer more.
feel -0.4 Torn
pain 3 From that day on left out of everything
## Last day and after
touch *Exit talk @person | Reference @post | Alumni network @social
feel 0.2 Wistful
pain 4 The exit talk changes nothing and all know it
idea 2/4 Answer once a year what was changed after exit talks
metric People who leave and would recommend us [%]
`,
};
