import type { Template } from './format.ts';

export const TELECOM: Template = {
  id: 'telecom',
  field: 'Telecom',
  title: 'Internet at home, from order to renewal',
  about: 'A household orders a connection, gets it running, lives with it and decides whether to stay.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Choose
goal Know what speed really reaches this address
## Moves house or is fed up
touch Advertisement on the street @ads | Advice of neighbours @person
feel -0.2 Restless
## Checks the address
touch *Availability check @web | Shop advice @store
think They all promise the same speed.
feel 0.2 Hopeful
pain 4 The check says yes, the technician later says no
idea 3/5 Show measured speeds of the same street
metric Availability answers that turn out right [%]
# Order
goal No gap between the old line and the new
## Signs the contract
touch Order form @web | Order confirmation @email
think What does it cost after the first year?
feel -0.1 Wary
pain 4 The later price is in a footnote
## Leaves the old provider
touch Cancellation service @web
think What if they cut me off too early?
feel -0.6 Worried
pain 3 Who cancels what is explained nowhere
idea 2/4 Take over the cancellation and show its state
# Get connected
goal Lose no day of work
## Waits for the appointment
touch *Appointment notice @sms | Order tracking @web
think A whole day at home, once more?
feel -0.9 Powerless
pain 5 The technician does not come and nobody calls
idea 4/5 A live window on the day, like parcel tracking
metric Appointments kept at the first date [%]
## Switches it on
touch Technician visit @person | Router in the parcel @courier | Set-up guide @post
feel 0.9 Relieved
pain 3 The guide shows a router that looks different
idea 2/3 Set-up in the app that finds the very router
metric Set-ups without a call for help [%]
# Use
goal Never have to think about it
## Streams, works, plays
touch Home network @other | Customer app @app
feel 1.0 Carefree
pain 3 Wi-Fi does not reach the bedroom
## Gets the bill
touch Monthly bill @email | Bill explanation @web
think Why is it more than last month?
feel -0.3 Suspicious
pain 3 Part-month charges that nobody can follow
idea 2/4 Say in one sentence why the bill differs from the last
metric Calls about the bill [per 1,000 bills]
# When it fails
goal A true time when it works again
## Notices the outage
touch *Outage map @web | Hotline @phone
think Is it me or is it them?
feel -1.6 Helpless
pain 5 The hotline has me restart the router although the street is down
idea 3/5 Greet callers from a street with an outage by saying so
## Gets it repaired
touch Repair update @sms | Technician visit @person
feel 0.3 Reconciled
pain 3 The case is closed before the line is stable
metric Faults solved at the first contact [%] | Time to repair [hours]
# Stay or go
goal Not to be worse off than a new customer
touch Renewal offer @email | Retention call @phone | *Cancellation page @web
think New customers pay half of what I pay.
feel -0.7 Taken for granted
pain 4 The good offer only comes after the cancellation
idea 3/4 Offer the fair price before the contract runs out
metric Contracts renewed without a retention call [%]
`,
};
