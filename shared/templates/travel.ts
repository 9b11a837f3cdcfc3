import type { Template } from './format.ts';

export const TRAVEL: Template = {
  id: 'travel',
  field: 'Travel',
  title: 'A holiday by air',
  about: 'A family from the idea through flight and hotel to telling others about it.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, do: What they do, touch, feel, pain, idea, metric',
  text: `
# Dream
goal Find a place that everyone will like
do Look at pictures and ask friends | Agree on dates with work and school
touch Social media @social | Friends and family @person | Travel site @web
feel 0.9 Excited
pain 2 Prices change between looking and talking it over
idea 2/3 Hold a price for 24 hours
# Book
goal A fair price and no hidden extras
## Compares
do Compare flights and hotels on several sites
touch Comparison site @web | Airline website @web
feel -0.2 Suspicious
pain 4 Bags and seats double the price at the end
idea 2/5 Show the price for the whole family, bags included, from the start
## Pays
do Enter everyone's details | Pay
touch *Booking page @web | Booking confirmation @email
feel 0.4 Nervous and glad
pain 3 A typing error in a name costs a fee
metric Bookings given up at the payment step [%]
# Prepare
goal Forget nothing
do Check in | Pack | Look up how to get to the airport
touch Online check-in @app | Reminder e-mail @email
feel 0.3 Busy
pain 3 The family is seated apart unless it pays
idea 1/5 Seat children beside a parent, always
# At the airport
goal Reach the gate without hurry and tears
## Drops bags
do Find the right counter | Queue
touch Bag drop @person | Airport signs @other
feel -0.7 Stressed
pain 3 Machines for bags, and one person for ten machines
metric Minutes in the queue at peak [minutes]
## Security and gate
do Unpack and pack again | Keep the children busy
touch Security check @person | Departure board @other
feel -1.0 Tense
pain 4 The gate changes and only the board says so
idea 1/4 Gate changes by message
# Fly
goal Get through it calmly
do Board | Settle in | Wait for the bags
touch *Cabin crew @person | Seat @other | Baggage belt @other
feel -0.3 Tired
pain 3 Boarding is a second queue on the stairs
# Stay
goal Rest, and no trouble with the room
## Arrives
do Find the transfer | Check in at the hotel
touch Airport transfer @person | Hotel reception @person
feel -0.4 Worn out
pain 4 The room is not ready until the afternoon
idea 1/4 A shower and a place for bags from the morning on
## Enjoys it
do Swim, eat, see the town
touch Breakfast @person | Room @other | *Tips from the reception @person
feel 1.6 Happy
pain 2 Sunbeds are taken at seven
metric Guests who mention the staff by themselves [%]
# When plans break
goal Know what happens now, and who pays
do Look for someone in charge | Rebook | Find a bed for the night
touch *Service counter @person | Airline hotline @phone | Airline app @app
feel -1.8 Abandoned
pain 5 Two hundred people and one counter
idea 4/5 Offer new flights in the app before the queue forms
metric Passengers rebooked without the counter [%]
# Home again
goal Keep the memory
do Unpack | Share pictures | Claim for the lost bag
touch Review request @email | Claim form @web | Friends and family @person
feel 0.8 Nostalgic
pain 3 The claim asks for receipts from five years ago
idea 2/3 Say at once what a bag of that age is worth
`,
};
