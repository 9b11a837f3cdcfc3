import type { Template } from './format.ts';

export const B2B_SALE: Template = {
  id: 'b2b-sale',
  field: 'B2B sale',
  title: 'Buying a machine or system for a company',
  about: 'A buying team from the problem on the floor to the second order.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, do: What the buying team does, touch, think, feel, pain, idea, metric',
  text: `
# Problem
goal Agree inside that something must change
do Count what the failures cost | Find a sponsor
touch Trade fair @event | Trade press @web | Colleagues at other firms @person
think We have repaired it often enough.
feel -0.5 Pressed
pain 3 Each department means another problem
idea 2/3 A calculator that the production manager can show to finance
# Search
goal Three suppliers that can really do it
## Makes a long list
do Search | Ask for references
touch Supplier website @web | Reference customer @person
think Who has done this in our industry?
feel 0.0 Busy
pain 4 Case studies without figures or names
idea 2/4 Let a reference customer answer in a call
## First talks
do Describe the need | Sign a confidentiality agreement
touch *Sales engineer @person | Video call @phone
think She understood the process better than we do.
feel 0.7 Encouraged
pain 3 Four people from sales before the first engineer
metric Days from enquiry to a qualified answer [days]
# Evaluate
goal A decision that can be defended
## Compares offers
do Write the specification | Compare total cost
touch Quotation @email | Technical data sheet @web
think The three offers cannot be compared.
feel -0.6 Overloaded
pain 4 Prices for options only on request | 3 Delivery time is an estimate without a basis
idea 2/4 A quotation with three variants and what each leaves out
## Tests
do Run a trial with own material
touch *Test centre @person
feel 0.9 Convinced
pain 3 The trial takes place 600 km away
# Decide
goal A signature before the budget ends
do Get approval from finance, IT and safety | Negotiate
touch Contract draft @email | Negotiation @person
think Legal has had it for four weeks.
feel -0.8 Impatient
pain 4 Terms on liability go back and forth
idea 1/4 A marked draft with the clauses most firms accept
metric Days from offer to order [days] | Offers won [%]
# Put into service
goal Produce on the promised day
## Delivery and installation
do Prepare the site | Release the shift
touch Project manager @phone | Installation team @person
feel -0.7 Tense
pain 5 A delay is told three days before delivery
idea 3/5 A shared plan with dates that both sides see slip
metric Projects in service on the agreed day [%]
## Acceptance and training
do Train operators | Sign the acceptance
touch *Acceptance test @person | Training @person | Manual @web
think The night shift has seen none of it.
feel 0.4 Relieved
pain 3 Training for four, and twenty work with it
idea 2/4 Short films at the machine for every shift
# Run
goal No standstill, and a human when there is one
## Works with it
do Order spare parts | Keep records
touch Spare parts shop @web | Account manager @person
feel 0.6 Satisfied
pain 3 The account manager changes each year
## It stands still
do Call service | Explain to the boss
touch *Service hotline @phone | Service technician @person
think Every hour costs more than his visit.
feel -1.7 Desperate
pain 5 The hotline cannot see which machine we have
idea 3/5 The serial number opens history and parts at once
metric Hours from call to running again [hours]
# Buy again
goal Less risk than the first time
do Report what it brought | Plan the next line
touch Review meeting @person | Framework agreement @email
feel 0.8 Loyal
pain 2 The good price is for new customers
idea 2/4 A yearly review with figures both sides signed at the start
metric Customers who order again [%]
`,
};
