import type { Template } from './format.ts';

export const RETAIL: Template = {
  id: 'retail',
  field: 'Retail',
  title: 'Buying in the shop and online',
  about: 'A household purchase, from the first need to the second one.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, idea, metric',
  text: `
# Notice
goal Know whether it is worth replacing now
## Something breaks or bothers
touch Advice of friends and family @person | Advertisement @ads
think Can it last another year?
feel -0.3 Reluctant
## Looks around
touch Search engine @web | Shop window @store
think What does a good one cost today?
feel 0.3 Curious
pain 2 Search results are mostly advertisements
# Compare
goal Be sure not to regret the choice
## Reads and asks
touch Product page @web | *Reviews by customers @web
think Which of these reviews can I trust?
feel -0.2 Unsure
pain 3 Product pages leave out the size when unpacked | 4 Price online and in the shop differ
idea 2/4 Answer the ten commonest questions on the product page
metric Product pages left without an answer to a question [%]
## Tries it in the shop
touch *Sales advice @store | Shelf label @store
think Nobody here knows more than the box says.
feel 0.4 Reassured
pain 3 No member of staff free at weekends
idea 3/4 Show stock and a bookable adviser for each shop
# Buy
goal Pay quickly, with no surprise at the end
## Chooses how to get it
touch Shopping cart @web | Click and collect @store
think Collecting it is free, but is it really there?
feel 0.2 Calculating
pain 4 Delivery cost appears on the last page
metric Carts left at the delivery step [%]
## Pays
touch Checkout @web | Till @store | Order confirmation @email
think Did the order go through?
feel 0.8 Relieved
pain 2 Voucher codes do not work together
idea 1/3 Confirm within a minute, with the delivery day
# Receive
goal Get it on the promised day, whole
## Waits
touch Delivery notice @sms | Shipment tracking @web
think Do I have to stay at home all day?
feel -0.6 Impatient
pain 5 The delivery window is a whole day
idea 4/5 A two-hour window the evening before
metric Deliveries on the promised day [%]
## Unpacks
touch *Delivery at the door @courier | Packaging @post
feel 1.3 Pleased
pain 2 Too much packaging to get rid of
# Use
goal Get it working without help
touch Quick-start guide @post | Product video @web
think I only want to know the first three steps.
feel 0.9 Content
pain 3 The manual has tiny print in nine languages
idea 2/3 One page with pictures on top of the box
metric Calls for help in the first two weeks [per 100 orders]
# Return or return again
goal Feel treated fairly, whatever happens
## Something is wrong
touch Customer service @phone | *Returns desk @store
think Will they argue with me?
feel -0.9 Tense
pain 4 Goods bought online cannot be returned in the shop
idea 3/5 One returns rule for shop and website
metric Days until the money is back [days]
## Comes back
touch Loyalty card @app | Newsletter @email
feel 0.7 Loyal
pain 2 Offers for what I have just bought
`,
};
