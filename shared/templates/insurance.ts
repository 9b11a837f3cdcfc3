import type { Template } from './format.ts';

export const INSURANCE: Template = {
  id: 'insurance-claim',
  field: 'Insurance',
  title: 'Water damage: from the shock to the settlement',
  about: 'A household makes a claim on its home insurance.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# The damage
goal Stop it, and not to be left alone
## Discovers it
touch Neighbour @person | Emergency plumber @phone
think Where is the main tap?
feel -1.8 Shocked
pain 3 Nobody knows which number to call at night
## Limits it
touch Emergency line of the insurer @phone
think Am I allowed to throw the carpet away?
feel -1.3 Overwhelmed
pain 4 Fear of doing something that costs the cover
idea 1/5 Three sentences that may always be done, at the first contact
# Report
goal Tell it once, to someone who can decide
## Finds the policy
touch Policy folder @post | Customer portal @web
think Is water even covered?
feel -0.9 Uncertain
pain 3 The policy number is on a paper in the wet cellar
## Makes the report
touch *Claim report @web | Claims line @phone | Agent @person
think They sound as if I had planned it.
feel -0.5 Questioned
pain 4 The form asks for values that nobody knows on the first day
idea 2/4 Report with pictures now, values later
metric Reports that need no second call [%]
# Assessment
goal Be believed
## Waits for the assessor
touch Appointment notice @sms
think May I start to dry the walls?
feel -1.0 In limbo
pain 5 Nothing may be touched until the assessor comes
idea 4/5 Assess small damage from pictures on the same day
metric Days from report to assessment [days]
## The visit
touch *Assessor @person
feel -0.1 Attentive
pain 3 The assessor cannot say what will be paid
# Repair
goal A home again
## Finds craftsmen
touch Craftsmen of the insurer @phone | Own craftsmen @person
think Three quotations, and no one has time before spring.
feel -0.8 Exhausted
pain 4 Quotations expire before they are approved
idea 3/4 Approve within two days, or begin to pay
## Lives on a building site
touch Drying machines @other | Temporary flat @other
feel -1.1 Worn down
pain 3 Noise day and night for two weeks
# Settlement
goal Money that covers it, and understand the sum
## Hears the decision
touch *Settlement letter @post
think Why is the kitchen worth so little?
feel -0.4 Disappointed
pain 5 Deductions are listed without a reason
idea 2/5 Each deduction with its reason, in plain words
## Is paid
touch Payment notice @email
feel 0.9 Relieved
metric Days from report to payment [days] | Decisions that are contested [%]
# Afterwards
goal Trust that it will work next time
touch Renewal letter @post | Call after the claim @phone
think Now the premium goes up.
feel 0.1 Sober
pain 4 A higher premium is the only letter after the claim
idea 1/4 A call after a month: is all repaired, what should we change?
metric Customers who stay a year after a claim [%]
`,
};
