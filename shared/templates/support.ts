import type { Template } from './format.ts';

export const SUPPORT: Template = {
  id: 'support',
  field: 'Customer support',
  title: 'Getting help with a problem',
  about: 'A customer from the first sign of trouble to the moment when trust is back, or not.',
  kind: 'current',
  language: 'en',
  lanes: 'goal, touch, think, feel, pain, staff: What the agent feels, idea, metric',
  text: `
# Trouble
goal Get on with what one was doing
touch Product @other | Error message @app
think What did I do wrong?
feel -0.9 Irritated
pain 3 The message gives a code and no advice
idea 2/4 Each message says what to do next
# Help oneself
goal Solve it without talking to anyone
## Searches
touch Search engine @web | Help centre @web | User forum @web
think This is for an older version.
feel -0.6 Impatient
pain 3 Articles use words that only the maker uses
idea 2/4 Name articles with the words that customers typed
metric Searches that end without a contact [%]
## Tries things
touch Help article @web
feel -0.8 Uncertain
pain 2 Step four does not exist on my screen
# Make contact
goal Reach a human without a maze
## Looks for the way
touch *Contact page @web | Chatbot @chat
think They hide the number on purpose.
feel -1.2 Annoyed
pain 5 The bot goes in circles and offers no person
idea 2/5 After two failed answers the bot hands over, with what was said
## Waits
touch Hotline queue @phone | Automatic reply @email
think How long still?
feel -1.1 Ignored
pain 4 No word on how long it will take
staff The queue on the wall grows while I write notes
idea 2/4 Say the waiting time and offer a call back
metric Time to a first human answer [minutes] | Contacts given up while waiting [%]
# Explain
goal Tell it once and be understood
touch *First-line agent @phone | Chat with support @chat
think That is the third time that I spell my name.
feel -0.7 Worn out
pain 4 The agent reads questions that were answered long ago
staff I have three windows open and none shows the order
idea 4/5 One view with customer, order and last contacts
# Solution
goal A fix, or an honest date
## Is handed on
touch Second-line specialist @phone | Ticket @email
think Is anyone still working on it?
feel -0.9 Forgotten
pain 5 Each hand-over begins the story anew
staff I promise what another team has to keep
idea 3/5 One owner from first word to last
metric Cases solved at the first contact [%]
## It works again
touch *Solution @email | Replacement parcel @courier
think Why was that not possible at once?
feel 0.7 Relieved
pain 2 The ticket is closed before it was tried
metric Time to solution [hours] | Cases opened again [%]
# Afterwards
goal Be sure that it does not happen again
## Is asked
touch Survey @email
feel 0.1 Indifferent
pain 3 The survey asks about the agent, not about the cause
staff I am measured by what I cannot change
idea 1/4 Two questions: is it solved, how much work was it?
metric Effort to get it solved [1 to 7]
## Remembers
touch Recommendation to others @person | Note on the known fault @email
think At least they wrote when it was fixed for good.
feel 0.5 Reconciled
pain 3 Known faults are never told to those who had them
idea 3/5 Write to all who reported a fault when it is mended
`,
};
