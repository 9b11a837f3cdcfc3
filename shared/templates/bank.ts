import type { Template } from './format.ts';

export const BANK: Template = {
  id: 'bank-account',
  field: 'Bank',
  title: 'Opening and using an account',
  about: 'A new customer opens an account and makes it the one for everyday life.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Look for a bank
goal Find an account that costs little and causes no work
## Has a reason to change
touch Fee notice of the old bank @post | Advice of colleagues @person
think Why do I pay for something that should be free?
feel -0.6 Annoyed
pain 2 Moving feels like more trouble than it saves
## Compares offers
touch Comparison site @web | Bank website @web
think What does it cost when I do not read the small print?
feel 0.1 Sceptical
pain 4 The fee table and the advertisement say different things
idea 2/4 One page: what this account costs in three typical months
# Apply
goal Be done in one sitting
## Fills in the form
touch *Online application @web | Branch appointment @store
think Why do they ask for my tax number twice?
feel -0.3 Impatient
pain 3 The form forgets everything after ten minutes
metric Applications that are finished once begun [%]
## Proves identity
touch *Video identification @app | Identity check at the post office @post
think Will they accept this passport?
feel -0.8 Exposed
pain 5 Identification fails and nobody says why | 3 Foreign documents only at a branch
idea 4/5 Say what is missing, and carry on from there
metric Identity checks that pass at the first try [%]
# Wait
goal Know what happens when
touch Status e-mail @email | Welcome letter @post
think Card, code and password all come separately?
feel -0.4 Uncertain
pain 3 Three letters in three weeks, none says what is next
idea 1/3 One list of what arrives when, ticked off as it comes
metric Days from application to a usable account [days]
# Move in
goal Let salary and standing orders follow by themselves
## Signs in first
touch *Banking app @app | Activation code @sms
feel 0.5 Curious
pain 3 Activation needs a second device
## Moves payments
touch Account switching service @web
think Which of my contracts have I forgotten?
feel -0.5 Burdened
pain 4 Some payees still collect from the old account
idea 3/4 Offer the switch in the app, with a list to confirm
metric New accounts with a salary after 90 days [%]
# Use it every day
goal See at a glance what is left this month
## Pays and checks
touch Card payment @store | Spending overview @app | Payment notice @app
feel 1.1 In control
pain 2 Payments show up under names nobody knows
## Needs advice
touch Customer line @phone | Chat with the bank @chat
think I have explained this twice already.
feel -0.7 Unheard
pain 4 Every contact begins from zero
idea 4/4 The person who answers sees the last three contacts
# Something goes wrong
goal Get the money back and sleep
## Sees a payment that is not theirs
touch *Block the card @app | Fraud line @phone
think Is more of it gone by now?
feel -1.8 Alarmed
pain 5 The card can be blocked but the case not reported at night
idea 3/5 Report the payment where it is seen, day and night
## Gets it settled
touch Case update @email | Replacement card @post
feel 0.8 Relieved
pain 3 No word between report and refund
metric Days from report to refund [days]
`,
};
