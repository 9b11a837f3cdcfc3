import type { Template } from './format.ts';

export const SAAS: Template = {
  id: 'saas-onboarding',
  field: 'SaaS onboarding',
  title: 'From sign-up to the first renewal',
  about: 'A team tries a web product, makes it part of its work and decides to keep paying.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Hear of it
goal See within a minute whether it solves the problem
## Feels the problem
touch Colleague's recommendation @person | Comparison article @web
think We cannot go on with these spreadsheets.
feel -0.6 Fed up
## Looks at the product
touch Product website @web | Pricing page @web
think What will it cost with twelve people?
feel 0.3 Interested
pain 3 The price for our size is “talk to sales”
idea 1/4 A price calculator without a form
metric Visitors who start a trial [%]
# Try it
goal A first result of one's own before lunch
## Signs up
touch *Sign-up @web | Confirmation e-mail @email
feel 0.5 Curious
pain 2 A phone number is asked for before anything is shown
## First session
touch *Empty start screen @web | Product tour @web | Sample project @web
think Where do I begin?
feel -0.4 Lost
pain 5 The start screen is empty and the tour hides it | 3 Import rejects our file without saying which row
idea 3/5 Begin with a filled example that can be changed | 3/4 Name the row and the reason when an import fails
metric Sign-ups that reach a first result on day one [%] | Time to first result [minutes]
# Decide
goal Convince the boss and the security officer
## Brings in the team
touch Invitation @email | Shared project @web
think Will the others really use it?
feel 0.4 Hopeful
pain 3 Invited colleagues land on a page without context
idea 2/4 The invitation opens the very thing that it is about
metric Trials with three or more active people [%]
## Gets it approved
touch Security questionnaire @email | Sales call @phone
think I only wanted to pay by card.
feel -0.6 Slowed down
pain 4 Answers on data protection take a week
idea 2/4 Publish the filled security questionnaire
# Set up
goal It fits the way we work
touch Connection to other tools @web | Help centre @web | Onboarding call @phone
think I hope this does not break anything.
feel -0.1 Careful
pain 4 Rights and roles are explained nowhere
idea 3/4 Roles named after jobs, with a preview of what each sees
metric Teams with one connected tool in the first week [%]
# Rely on it
goal Spend less time on the work around the work
## Weekly routine
touch Weekly summary @email | Mobile app @app | *Shared report @web
feel 1.2 Effective
pain 2 Too many notices, so all are ignored
metric People active each week [% of seats]
## Something breaks
touch Status page @web | Chat with support @chat
think Ten people are waiting for me now.
feel -1.4 Under pressure
pain 5 The status page is green while nothing works
idea 2/5 Tell those affected before they ask
metric Time to a first human answer [minutes]
# Renew
goal Know that it is worth the money
touch *Renewal notice @email | Review meeting @phone | Invoice @email
think What did we get out of it this year?
feel 0.2 Weighing up
pain 4 The price rise comes with the invoice
idea 3/5 A yearly page: what the team did and saved with it
metric Teams that renew [%]
`,
};
