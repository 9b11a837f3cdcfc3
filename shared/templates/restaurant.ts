import type { Template } from './format.ts';

export const RESTAURANT_BLUEPRINT: Template = {
  id: 'restaurant-blueprint',
  field: 'Restaurant: blueprint',
  title: 'An evening in a restaurant',
  about: 'Guests, waiters, kitchen and suppliers on one sheet, from booking to the last bus.',
  kind: 'blueprint',
  language: 'en',
  lanes: 'proof, do: Guest actions, touch, feel, pain, idea, front, back: Kitchen and bar, support',
  text: `
# Reserve
proof Menu on the website | Pictures by other guests
do Chooses a place | Reserves a table
touch Reservation page @web | Telephone of the restaurant @phone
feel 0.5 Looking forward
front Answers between two tables
back Plans portions for the evening
support Reservation system
pain 3 Calls go unanswered at lunchtime
idea 2/3 Answer machine that takes reservations
# Arrive
proof Light at the door | Table with a name card
do Comes in | Is seated
touch *Welcome at the door @person
feel 0.2 Expectant
front Greets and seats | Takes the coats
back Learns how many have come
support Table plan
pain 4 Standing at the door while nobody looks up
idea 1/5 Whoever is nearest looks up and says good evening
# Order
proof Menu | Board with today's dishes
do Reads the menu | Asks about allergens | Orders
touch Waiter @person | Menu @other
feel 0.4 Curious
front Explains and recommends | Takes the order
back Says what has run out | Mixes drinks
support Till system | List of allergens
pain 3 The dish has run out after it was chosen
idea 1/4 Tell the room at once when a dish runs out
# Eat
proof Plates and glasses | Music and noise
do Talks | Eats | Orders again
touch *The dish @other | Waiter @person
feel 1.4 Delighted
front Serves together | Asks once whether all is well
back Cooks in the order of tables | Plates
support Fresh goods from suppliers | Dish washing
pain 3 One guest has finished when the other is served
idea 3/4 A table's dishes leave the kitchen together
# Pay
proof Bill | Card machine
do Asks for the bill | Splits it | Pays
touch Bill @other | Card payment @other
feel -0.5 Impatient
front Brings the bill | Takes the payment
support Till system | Card payments
pain 4 A quarter of an hour from asking to paying
idea 2/5 Pay at the table by code, or within five minutes
# Leave and remember
proof Doggy bag | Card with the next event
do Takes the coat | Tells friends | Writes a review
touch Goodbye @person | Review page @web
feel 0.8 Satisfied
front Thanks and says goodbye
back Cleans and counts
support Orders for tomorrow | Answers to reviews
pain 2 Nobody notices that we leave
idea 1/4 A goodbye from whoever stands at the bar
`,
};
