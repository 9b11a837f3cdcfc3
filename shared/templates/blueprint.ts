import type { Template } from './format.ts';

export const BLUEPRINT: Template = {
  id: 'service-blueprint',
  field: 'Service blueprint',
  title: 'A visit by appointment, behind the scenes',
  about: 'What the customer sees, what staff do in front and behind, and what has to work for it.',
  kind: 'blueprint',
  language: 'en',
  lanes: 'proof, do: Customer actions, touch, feel, pain, metric, front, back, support',
  text: `
# Book
proof Booking page with free times | Confirmation message
do Looks for a free time | Books
touch *Online booking @web | Reception line @phone
feel 0.3 Hopeful
pain 3 Free times are shown that are taken by telephone meanwhile
front Takes bookings by telephone
back Keeps the calendar | Checks what the visit needs
support Calendar system | Text message service
metric Bookings made without a call [%]
# Prepare
proof Reminder with address and what to bring
do Gathers papers | Plans the way
touch Reminder @sms
feel 0.1 Attentive
pain 2 The reminder does not say where to park
back Reads the file | Prepares room and material
support Customer records | Stock of material
metric Appointments missed [%]
# Arrive
proof Sign at the door | Waiting room | Screen with the state of waiting
do Finds the place | Says that they are there | Waits
touch *Reception @person
feel -0.4 Nervous
pain 4 Nobody says how late it will be
front Greets and checks in | Tells the waiting time
back Tells the specialist who is waiting
support Check-in system | Cleaning
metric Minutes of waiting after the agreed time [minutes]
# The visit
proof Room | Papers and forms | Name badge
do Explains the matter | Asks | Decides
touch *Specialist @person | Form to sign @other
feel 0.8 Taken seriously
pain 3 The specialist types instead of looking up
front Listens and explains | Agrees on next steps
back Records the result | Asks a colleague for advice
support Customer records | Knowledge base
metric Matters settled in one visit [%]
# Pay and leave
proof Receipt | Summary of what was agreed
do Pays | Asks what happens next
touch Cash desk @person | Card payment @other
feel 0.4 Content
pain 2 Paying means queueing a second time
front Takes the payment | Hands over the summary
back Closes the day's accounts
support Payment system | Accounting
# Follow-up
proof Message with the result | Short survey
do Reads the result | Calls back with a question
touch Result message @email | Reception line @phone
feel 0.6 Looked after
pain 4 The question lands at someone who knows nothing
front Answers questions
back Checks results | Plans the next visit
support Quality review | Customer records
metric Questions answered on the same day [%]
`,
};
